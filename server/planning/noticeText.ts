const WORDS = {
  title: { zh: "{year} 年预算建议数通知", en: "Notice of proposed budgets for {year}" },
  to: { zh: "{department}：", en: "To {department}" },
  unit: { zh: "单位：元", en: "In yuan" },
  source: { zh: "方案“{name}”，依据快照 {snapshot}", en: "Scenario “{name}”, on the evidence of snapshot {snapshot}" },
  totals: {
    zh: "你部门 {year} 年共 {count} 个项目，建议安排 {total} 元，基线数为 {baseline} 元。各项目建议数及理由如下。",
    en: "For {year} your {count} lines come to {total} yuan, on a baseline of {baseline} yuan. Each line and why it is so:",
  },
  list: { zh: "项目建议数", en: "Proposals by line" },
  why: { zh: "理由", en: "Why" },
  reply: {
    zh: "如有异议，请逐项说明申报数与理由，在规定时间内书面反馈。",
    en: "If you disagree, answer in writing within the time set, line by line, with the amount you ask for and the reason.",
  },
} as const;

/** Words of a notice to a department; `{name}` places are filled from `values`. */
export function noticeText(
  lang: "zh" | "en",
  values: Readonly<Record<string, string>>,
): Readonly<Record<keyof typeof WORDS, string>> {
  const filled = Object.entries(WORDS).map(([name, text]) => [
    name,
    text[lang].replace(/\{(\w+)\}/g, (place, key: string) => values[key] ?? place),
  ]);
  return Object.fromEntries(filled) as Record<keyof typeof WORDS, string>;
}

const WORDS = {
  code: { zh: "项目编码", en: "Project code" },
  name: { zh: "项目（政策）名称", en: "Project or policy" },
  rating: { zh: "等级", en: "Rating" },
  department_code: { zh: "部门编码", en: "Department code" },
  department: { zh: "部门名称", en: "Department" },
  line_count: { zh: "项目数", en: "Lines" },
  adjusted_yuan: { zh: "{base} 年全年预算数", en: "Adjusted budget {base}" },
  executed_yuan: { zh: "{base} 年执行数", en: "Executed {base}" },
  requested_yuan: { zh: "{year} 年申报数", en: "Requested {year}" },
  baseline_yuan: { zh: "基线数", en: "Baseline" },
  ended_change_yuan: { zh: "到期变动", en: "Ended" },
  rating_change_yuan: { zh: "评价变动", en: "Rating" },
  low_execution_change_yuan: { zh: "低执行变动", en: "Low execution" },
  review_change_yuan: { zh: "事前评估变动", en: "Ex-ante review" },
  growth_change_yuan: { zh: "增幅上限变动", en: "Growth ceiling" },
  decision_change_yuan: { zh: "人工变动", en: "Decision" },
  envelope_change_yuan: { zh: "平衡变动", en: "Envelope" },
  proposal_yuan: { zh: "{year} 年建议数", en: "Proposal {year}" },
  reason: { zh: "理由", en: "Reason" },
  total: { zh: "合计", en: "Total" },
  summary: { zh: "汇总", en: "Summary" },
  unit: { zh: "单位：元", en: "In yuan" },
  snapshot: { zh: "依据快照", en: "Evidence of snapshot" },
  synthetic: { zh: "演示用合成数据", en: "Synthetic data for demonstration" },
} as const;

const RATINGS: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  excellent: { zh: "优", en: "Excellent" },
  good: { zh: "良", en: "Good" },
  fair: { zh: "中", en: "Fair" },
  poor: { zh: "差", en: "Poor" },
};

export type PlanWord = keyof typeof WORDS;

/** Words of the sheets and notices of a scenario, in one language, with its years filled in; ratings by their codes. */
export function planSheetText(
  lang: "zh" | "en",
  year: number,
): Readonly<Record<PlanWord, string>> & { readonly ratings: Readonly<Record<string, string>> } {
  const filled = Object.entries(WORDS).map(([name, text]) => [
    name,
    text[lang].replace("{year}", String(year)).replace("{base}", String(year - 1)),
  ]);
  const ratings = Object.fromEntries(Object.entries(RATINGS).map(([code, text]) => [code, text[lang]]));
  return { ...(Object.fromEntries(filled) as Record<PlanWord, string>), ratings };
}

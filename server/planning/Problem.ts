/** Everything that can be wrong with a scenario, in words of both languages; `{name}` is filled in. */
export const PROBLEMS = {
  proposal_not_money: {
    zh: "“{value}”不是金额：请填写元，最多两位小数。",
    en: "“{value}” is no amount: yuan with at most two decimals.",
  },
  proposal_negative: { zh: "建议数不能为负（{value} 元）。", en: "A proposal cannot be negative ({value} yuan)." },
  reason_missing: { zh: "调整须说明理由。", en: "An override needs a reason." },
  over_growth_ceiling: {
    zh: "调整数超过增幅上限 {value} 元。",
    en: "The override is {value} yuan above the ceiling of growth.",
  },
  line_unknown: { zh: "依据快照中没有此项目（{value}）。", en: "The evidence has no such subject ({value})." },
  rules_gap: {
    zh: "{region}的等级规则缺少“{rating}”。",
    en: "The rules of {region} say nothing of the rating “{rating}”.",
  },
  rules_overlap: {
    zh: "{region}的等级规则中“{rating}”出现多次。",
    en: "The rules of {region} name the rating “{rating}” more than once.",
  },
  rate_not_number: {
    zh: "“{value}”不是比例：请填写 0 到 1 之间的小数，最多六位。",
    en: "“{value}” is no rate: a decimal from 0 to 1 with at most six places.",
  },
  rate_outside_range: {
    zh: "适用比例 {value} 不在 {minimum} 到 {maximum} 之间。",
    en: "The applied rate {value} lies outside {minimum} to {maximum}.",
  },
  ceiling_not_money: {
    zh: "限额“{value}”不是金额：请填写不小于 0 的元，最多两位小数。",
    en: "The ceiling “{value}” is no amount: yuan, not negative, with at most two decimals.",
  },
  ceiling_repeated: { zh: "同一对象设了多个限额。", en: "The same group has more than one ceiling." },
  ceiling_code_wrong: {
    zh: "部门、功能分类、资金性质的限额须指明对象，总限额不指明。",
    en: "A ceiling of a department, class or fund type names it; that of the whole names nothing.",
  },
  ceiling_empty: {
    zh: "限额对象下没有项目（{value}）。",
    en: "Nothing belongs to the group of this ceiling ({value}).",
  },
  ceiling_below_locked: {
    zh: "限额比已锁定的数少 {value} 元。",
    en: "The ceiling is {value} yuan below what is locked.",
  },
} as const satisfies Readonly<Record<string, { readonly zh: string; readonly en: string }>>;

export type ProblemCode = keyof typeof PROBLEMS;

/** Where in a scenario something is wrong: a line, a ceiling (from 0), or a rule of a region and rating. */
export interface ProblemPlace {
  readonly subject_code?: string;
  readonly ceiling?: number;
  readonly region_code?: string | null;
  readonly rating?: string;
  /** Another choice, such as `growth_rate`. */
  readonly field?: string;
}

/** One thing that is wrong with a scenario, at its place. */
export interface Problem {
  readonly code: ProblemCode;
  readonly place: ProblemPlace;
  readonly message_zh: string;
  readonly message_en: string;
}

/** A problem in words; `values` fill the places of its text. */
export function problemAt(
  code: ProblemCode,
  place: ProblemPlace,
  values: Readonly<Record<string, string | { readonly zh: string; readonly en: string }>> = {},
): Problem {
  const { zh, en } = PROBLEMS[code];
  return { code, place, message_zh: filled(zh, values, "zh"), message_en: filled(en, values, "en") };
}

function filled(phrase: string, values: Parameters<typeof problemAt>[2] & {}, lang: "zh" | "en"): string {
  return phrase.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    return value === undefined ? place : typeof value === "string" ? value.slice(0, 60) : value[lang];
  });
}

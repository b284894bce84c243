import type { Text } from "./text.ts";

/**
 * The sentence of findings on trends, clause by clause; a clause is left out where one of its values is unknown.
 * `{place}` is whose money, `{measure}` which amount.
 */
export const trendSentence = {
  grown: {
    zh: "{from}–{year} 年{place}{measure}由 {first} 增至 {last}，年均增长 {growth}",
    en: "From {from} to {year}, the {measure} of {place} grew from {first} to {last}, {growth} a year",
  },
  shrunk: {
    zh: "{from}–{year} 年{place}{measure}由 {first} 降至 {last}，年均下降 {growth}",
    en: "From {from} to {year}, the {measure} of {place} fell from {first} to {last}, {growth} a year",
  },
  only: {
    zh: "{year} 年{place}{measure}为 {last}，没有更早的年度可比",
    en: "In {year}, the {measure} of {place} was {last}; there is no earlier year to compare with",
  },
  real: { zh: "（按 {base} 年价格为 {real}）", en: " ({real} at the prices of {base})" },
  change: { zh: "；{year} 年同比 {change}", en: "; in {year} it changed by {change}" },
  matched: { zh: "，可比项目同比 {matched}", en: ", that of matched projects by {matched}" },
  rate: { zh: "，执行率 {rate}", en: ", and the execution rate was {rate}" },
  none: { zh: "所选范围没有资金记录", en: "There is no money on record for this choice" },
  end: { zh: "。", en: "." },
} satisfies Record<string, Text>;

export const measureNames: Readonly<Record<string, Text>> = {
  initial_yuan: { zh: "年初预算", en: "initial budget" },
  adjusted_yuan: { zh: "调整预算", en: "adjusted budget" },
  executed_yuan: { zh: "执行数", en: "execution" },
};

export const trendsText = {
  findings: { zh: "多年趋势要点", en: "Findings on trends" },
  prices: { zh: "价格", en: "Prices" },
  nominal: { zh: "现价", en: "Nominal" },
  real: { zh: "可比价", en: "Real terms" },
  realOf: { zh: "可比价（{base} 年）", en: "Real terms ({base} prices)" },
  measure: { zh: "指标", en: "Measure" },
  initial_yuan: { zh: "年初预算", en: "Initial" },
  adjusted_yuan: { zh: "调整预算", en: "Adjusted" },
  executed_yuan: { zh: "执行", en: "Executed" },
  groups: { zh: "按分组", en: "By group" },
  grouping: { zh: "分组", en: "Group by" },
  region: { zh: "地区", en: "District" },
  department: { zh: "部门", en: "Department" },
  function_class: { zh: "功能分类", en: "Function" },
  fund_type: { zh: "资金性质", en: "Fund type" },
  category: { zh: "项目类别", en: "Category" },
  scale: { zh: "尺度", en: "Scale" },
  shared: { zh: "同一尺度", en: "One scale" },
  own: { zh: "各自尺度", en: "Own scales" },
  structure: { zh: "口径", en: "Structure" },
  restated: { zh: "现行结构重述", en: "Restated to today" },
  reported: { zh: "当年口径", en: "As reported" },
  mapped: {
    zh: "各年度资金至少 {share} 可对应到现行结构（{year} 年最低）；{from} 年有 {moved} 因合并、更名而重述。",
    en: "At least {share} of each year's money can be told by today's structure (least in {year}); {moved} of that of {from} is restated after mergers and renamings.",
  },
  mappedWhole: {
    zh: "各年度资金均可对应到现行结构；{from} 年有 {moved} 因合并、更名而重述。",
    en: "All money of all years can be told by today's structure; {moved} of that of {from} is restated after mergers and renamings.",
  },
  mappedSame: {
    zh: "各年度资金的分组与今天相同，无需重述。",
    en: "The groups of all years are those of today; nothing needs restating.",
  },
  narrowed: { zh: "{place}（{groups}）", en: "{place} ({groups})" },
  comparedWhole: {
    zh: "部门比较为部门的全部资金，不受所选分组限制。",
    en: "Departments are compared by all of their money, whatever is picked.",
  },
  change: { zh: "两年比较", en: "Two years" },
  firstYear: { zh: "起始年度", en: "From" },
  lastYear: { zh: "结束年度", en: "To" },
  compare: { zh: "部门比较", en: "Departments" },
  first: { zh: "部门", en: "Department" },
  second: { zh: "比较对象", en: "Compared with" },
  noOther: { zh: "仅同类平均", en: "Its peers alone" },
  peers: { zh: "同类", en: "Peers" },
  unpick: { zh: "取消所选 {name}", en: "Take away {name}" },
  seeDepartment: { zh: "{name}的全周期", en: "All of {name}" },
  seeProjects: { zh: "其项目", en: "Its projects" },
  noDeflator: {
    zh: "{years} 年没有平减指数，可比价不含这些年度。",
    en: "There is no deflator for {years}; real terms leave these years out.",
  },
  deflator: {
    zh: "可比价按{name}折算为 {base} 年价格。",
    en: "Real terms use the {name}, at {base} prices.",
  },
  missingYears: { zh: "{years} 年没有数据。", en: "There is no data for {years}." },
  noPlan: { zh: "{year} 年尚未编报计划。", en: "No plan for {year} has come in yet." },
  partial: {
    zh: "执行数的同比、年均增长和位次不含执行中的年度。",
    en: "Growth and ranks of execution leave out a year in progress.",
  },
} satisfies Record<string, Text>;

import type { Text } from "./text.ts";

/**
 * The sentence of findings, clause by clause. `{column}` stands for that column of the yearly overview; a clause is
 * left out where one of its values is unknown. `{up}` and `{down}` are chosen by the direction of the change.
 */
export const sentence = {
  opening: {
    zh: "{year} 年{scope}预算执行 {executed_yuan}，执行率 {execution_rate}",
    en: "In {year}, {scope} executed {executed_yuan}, a rate of {execution_rate}",
  },
  openingInProgress: {
    zh: "{year} 年{scope}至 {month} 月预算执行 {executed_yuan}，执行率 {execution_rate}",
    en: "By month {month} of {year}, {scope} executed {executed_yuan}, a rate of {execution_rate}",
  },
  grown: { zh: "，比上年同期增长 {growth}", en: ", {growth} more than a year earlier" },
  shrunk: { zh: "，比上年同期下降 {growth}", en: ", {growth} less than a year earlier" },
  up: { zh: "，比上年提高 {points}", en: ", {points} above the year before" },
  down: { zh: "，比上年下降 {points}", en: ", {points} below the year before" },
  same: { zh: "，与上年持平", en: ", as in the year before" },
  saving: { zh: "；事前评估审减 {saving_yuan}", en: "; ex-ante reviews saved {saving_yuan}" },
  reduction: { zh: "，评价结果压减 {result_reduction_yuan}", en: ", evaluation results cut {result_reduction_yuan}" },
  recovered: { zh: "，收回沉淀资金 {recover_yuan}", en: ", idle balances returned {recover_yuan}" },
  end: { zh: "。", en: "." },
} satisfies Record<string, Text>;

export const overviewText = {
  wholeCity: { zh: "全市", en: "the city" },
  findings: { zh: "本年要点", en: "Findings of the year" },
  lines: { zh: "五条主线", en: "The five lines" },
  changeUp: { zh: "比上年 +{value}", en: "+{value} on last year" },
  changeDown: { zh: "比上年 {value}", en: "{value} on last year" },
  changeSame: { zh: "与上年持平", en: "same as last year" },
  changeNone: { zh: "与上年不可比", en: "not comparable with last year" },
  changeOpen: { zh: "年度执行中", en: "year in progress" },
  items: { zh: "条", en: "count" },
  trend: { zh: "{name}：{from}–{to} 年走势", en: "{name}: trend {from}–{to}" },
  watch: { zh: "需要关注的部门", en: "Departments to watch" },
  watchNote: { zh: "执行落后于时间进度或有预警", en: "Behind the calendar, or warned" },
  department: { zh: "部门", en: "Department" },
  gap: { zh: "与进度差", en: "Gap" },
  warnings: { zh: "预警", en: "Warnings" },
  rate: { zh: "执行率", en: "Execution" },
  recent: { zh: "最近入库", en: "Recently imported" },
  recentNote: { zh: "每次导入一个批次", en: "One batch per import" },
  rows: { zh: "{count} 行", en: "{count} rows" },
} satisfies Record<string, Text>;

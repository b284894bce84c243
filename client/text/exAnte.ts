import type { Text } from "./text.ts";

export const exAnteText = {
  title: { zh: "事前评估要点", en: "Findings of ex-ante reviews" },
  picked: { zh: "所选评估合计", en: "The reviews that are picked" },
} satisfies Record<string, Text>;

/** The sentence of the page, clause by clause; `{column}` stands for that column of the yearly overview. */
export const exAnteSentence = {
  none: { zh: "{year} 年{scope}没有事前绩效评估记录。", en: "No ex-ante review is on record for {scope} in {year}." },
  counted: {
    zh: "{year} 年{scope}开展事前绩效评估 {ex_ante_count} 项",
    en: "For {year}, {scope} had {ex_ante_count} ex-ante reviews",
  },
  requested: {
    zh: "{year} 年{scope}开展事前绩效评估 {ex_ante_count} 项，申报 {ex_ante_requested_yuan}",
    en: "For {year}, {scope} had {ex_ante_count} ex-ante reviews of requests for {ex_ante_requested_yuan}",
  },
  outcomes: {
    zh: "；核减 {ex_ante_reduced_count} 项、维持 {ex_ante_maintained_count} 项、其他 {ex_ante_other_count} 项",
    en: ": {ex_ante_reduced_count} reduced, {ex_ante_maintained_count} maintained, {ex_ante_other_count} others",
  },
  saved: { zh: "，审减 {saving_yuan}", en: ", saving {saving_yuan}" },
  rate: { zh: "，审减率 {saving_rate}", en: ", or {saving_rate}" },
  up: { zh: "，比上年提高 {points}", en: ", {points} above the year before" },
  down: { zh: "，比上年下降 {points}", en: ", {points} below the year before" },
  same: { zh: "，与上年持平", en: ", as in the year before" },
  end: { zh: "。", en: "." },
} satisfies Record<string, Text>;

/** Limits of the data, in full sentences. */
export const exAnteLimits = {
  undecided: {
    zh: "所选 {whole} 项中有 {part} 项尚未核定：计入项数与申报数，不计审减。",
    en: "{part} of the {whole} reviews picked are undecided: counted, with what they ask for, but they save nothing.",
  },
  noFunction: {
    zh: "所选 {whole} 项中有 {part} 项未列明功能分类：政策类，或未立项、未编码的项目。",
    en: "{part} of the {whole} reviews picked have no function class: policies, and projects that never were coded.",
  },
  noScore: {
    zh: "所选 {whole} 项中有 {part} 项没有总分，不在得分图中。",
    en: "{part} of the {whole} reviews picked have no total score and are not in the figures of scores.",
  },
  saving: {
    zh: "审减为申报与核定之差；不予安排的按核定 0 计；审减率只以两数俱全的评估为分母。",
    en: "Saved is requested less approved; a refused request is approved at 0; the rate is over reviews with both amounts.",
  },
  ranked: {
    zh: "部门与功能分类只画申报数最大的 12 位，其余见表格；没有评估的部门不在其中。",
    en: "Of departments and function classes the 12 that asked for most are drawn, all stand in the tables; departments without reviews are in neither.",
  },
} satisfies Record<string, Text>;

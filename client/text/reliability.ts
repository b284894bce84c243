import type { Text } from "./text.ts";

export const reliabilityText = {
  findings: { zh: "可靠性要点", en: "Findings on reliability" },
  heads: { zh: "按什么看结构", en: "Composition by" },
  department: { zh: "按部门", en: "By department" },
  function_class: { zh: "按功能分类", en: "By function" },
  toQuality: { zh: "到数据质量页逐条查看", en: "See each finding on the page of data quality" },
  wholeOffice: {
    zh: "支出总额与结构按全市计算，不随所选范围变化；数据疑点随所选范围变化。",
    en: "Outturn and composition are those of the whole office whatever scope is chosen; findings follow the scope.",
  },
  notTaken: {
    zh: "PEFA 的结构偏离应剔除债务利息与预备费，数据未单列，这里没有剔除。",
    en: "PEFA leaves interest and contingency out of the composition; the data do not tell them apart, so they are in.",
  },
  unscored: {
    zh: "三年评分取最近三个完整年度中至少两年达到的档次；不足三个完整年度的不评分。",
    en: "The score is the band that at least two of the last three completed years reach; with fewer there is none.",
  },
} satisfies Record<string, Text>;

/** The sentence of the page, clause by clause. */
export const reliabilitySentence = {
  outturn: {
    zh: "{year} 年支出为年初预算的 {outturn}，PI-1 三年评分 {outturn_score}",
    en: "In {year}, {outturn} of the initial budget was spent; PI-1 scores {outturn_score} over three years",
  },
  outturnUnscored: {
    zh: "{year} 年支出为年初预算的 {outturn}；尚在执行或不足三个完整年度，不评分",
    en: "In {year}, {outturn} of the initial budget was spent; it is in progress or has too few completed years for a score",
  },
  composition: {
    zh: "；部门间结构偏离 {department}（PI-2.1 评 {department_score}），功能分类间 {function}（评 {function_score}）",
    en: "; spending moved {department} between departments (PI-2.1 {department_score}) and {function} between functions ({function_score})",
  },
  equal: {
    zh: "；{figures} 个已公布数字与库内全部一致",
    en: "; all {figures} published figures agree with the warehouse",
  },
  differ: {
    zh: "；{figures} 个已公布数字中 {differing} 个与库内不一致",
    en: "; {differing} of {figures} published figures differ from the warehouse",
  },
  quality: {
    zh: "；当年数据有错误 {errors} 条、提醒 {warnings} 条",
    en: "; the year's data have {errors} errors and {warnings} warnings",
  },
  end: { zh: "。", en: "." },
} satisfies Record<string, Text>;

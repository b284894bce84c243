import type { Text } from "./text.ts";

/** The sentence of the page of results; `{column}` stands for that column of the yearly overview. */
export const resultSentence = {
  opening: { zh: "{year} 年{scope}", en: "For {year}, in {scope} " },
  none: { zh: "尚无评价结果应用记录", en: "no use of evaluation results is recorded yet" },
  cut: {
    zh: "因评价结果压减 {cut_yuan}（平均比例 {cut_rate}）",
    en: "evaluation results cut {cut_yuan} (a rate of {cut_rate})",
  },
  cancel: { zh: "、取消 {cancel_yuan}", en: " and cancelled {cancel_yuan}" },
  recover: { zh: "，收回沉淀资金 {recover_yuan}", en: "; idle balances of {recover_yuan} were recovered" },
  review: {
    zh: "；事前评估审减 {ex_ante_effect_yuan}，另计",
    en: "; ex-ante reviews saved {ex_ante_effect_yuan}, counted apart",
  },
  open: {
    zh: "；上年评为中、差的对象中 {open} 个预算未动且无说明",
    en: "; {open} subjects rated fair or poor kept their money without a reason",
  },
  end: { zh: "。", en: "." },
} satisfies Record<string, Text>;

export const resultsText = {
  findings: { zh: "结果应用要点", en: "Findings on the use of results" },
  effects: { zh: "四种效果，口径不同，不相加", en: "Four effects on different money, never added up" },
  effect: { zh: "处理方式", en: "Effect" },
  base: { zh: "基数 {base}", en: "base {base}" },
  rate: { zh: "比例 {rate}", en: "rate {rate}" },
  subjects: { zh: "{count} 个对象", en: "{count} subjects" },
  way: { zh: "上报 {gross} − 剔除 {taken} = 净额 {net}", en: "reported {gross} − taken out {taken} = net {net}" },
  status: { zh: "已落实 {realised}，已定 {decided}", en: "realised {realised}, decided {decided}" },
  proposed: { zh: "另拟定 {proposed}", en: "proposed besides: {proposed}" },
  excludedNote: { zh: "每项及其原因", en: "one by one, with the reason" },
  excludedEmpty: { zh: "没有重复计算", en: "Nothing was counted twice" },
  idleNote: {
    zh: "年初结余中至年末形成两年以上的",
    en: "left over at the start of the year, more than two years old by its end",
  },
  idleEmpty: { zh: "没有两年以上的结转结余", en: "No balance is older than two years" },
  untouchedNote: { zh: "当年预算未压减、未取消，附原因", en: "neither cut nor cancelled, with the reason" },
  untouchedEmpty: { zh: "评为中、差的对象都已处理", en: "Every fair and poor rating changed money" },
  proposedLimit: {
    zh: "拟定而未决定的处理另列，不计入任何合计。",
    en: "What is only proposed is shown apart and counted nowhere.",
  },
  selfOnly: {
    zh: "{count} 个对象仅自评为中、差，没有他评，列为有理由未动。",
    en: "{count} subjects rated only themselves fair or poor; they count as excused.",
  },
  allRated: { zh: "上年评价对象均已评级。", en: "Every subject evaluated the year before is rated." },
  notRated: {
    zh: "上年 {count} 个评价对象未评级，无从应用结果。",
    en: "{count} subjects evaluated the year before are not rated, so there is no result to use.",
  },
  recovery: {
    zh: "收回金额以记录为准，不以预算减执行推算。",
    en: "What was recovered is what the record says, never the budget less what was spent.",
  },
} satisfies Record<string, Text>;

/** What each effect takes its base from. */
export const baseWords: Readonly<Record<string, Text>> = {
  ex_ante: { zh: "申报数", en: "requested" },
  cut: { zh: "上年预算", en: "last year's budget" },
  cancel: { zh: "上年预算", en: "last year's budget" },
  recover: { zh: "结余", en: "balances" },
};

import type { Text } from "./text.ts";

/** Names of the figures a bureau publishes; one that is not listed is named by its own description. */
const figures: Readonly<Record<string, Text>> = {
  ex_ante_reviews: { zh: "事前评估项数", en: "Ex-ante reviews" },
  ex_ante_requested: { zh: "事前评估申报金额", en: "Requested in ex-ante reviews" },
  ex_ante_reduced: { zh: "核减规模的评估", en: "Reviews that reduced the amount" },
  ex_ante_maintained: { zh: "维持规模的评估", en: "Reviews that kept the amount" },
  ex_ante_other: { zh: "其他结果的评估", en: "Reviews with other outcomes" },
  ex_ante_saving: { zh: "事前评估审减金额", en: "Saved by ex-ante reviews" },
  targets_funds: { zh: "随预算批复绩效目标的资金", en: "Funds with targets approved in the budget" },
  departments_monitored: { zh: "部门整体监控单位", en: "Departments monitored as a whole" },
  self_evaluated_projects: { zh: "自评项目", en: "Projects self-evaluated" },
  self_evaluated_departments: { zh: "整体自评部门", en: "Departments self-evaluated as a whole" },
  self_evaluated_funds: { zh: "自评涉及资金", en: "Funds self-evaluated" },
  finance_evaluated_funds: { zh: "财政再评价资金", en: "Funds evaluated by finance" },
  third_party_departments: { zh: "第三方整体评价部门", en: "Departments evaluated by third parties" },
  third_party_funds: { zh: "第三方评价部门资金", en: "Funds of those departments" },
  fair_cut_rate: { zh: "“中”等级压减比例", en: "Rate of the cut for a fair rating" },
  fair_cut: { zh: "因“中”等级压减金额", en: "Cut because of a fair rating" },
  recovered: { zh: "收回沉淀资金", en: "Long-idle funds recovered" },
};

/** A published figure in words. */
export function publishedText(figure: string, description: string): Text {
  return figures[figure] ?? { zh: description, en: description };
}

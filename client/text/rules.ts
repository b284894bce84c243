import { intakeRules } from "./intakeRules.ts";
import type { Text } from "./text.ts";
import { warningRules } from "./warningRules.ts";

/** Words for the rules of data-quality findings. */
const rules: Readonly<Record<string, Text>> = {
  carry_over_of_later_year: { zh: "结转结余的形成年度晚于所属年度", en: "Carry-over from a later year" },
  conclusion_contradicts_amount: { zh: "评估结论与建议金额不符", en: "Conclusion contradicts the amount" },
  department_unknown: { zh: "有预算的项目没有部门", en: "Project without a department" },
  evaluation_without_budget: { zh: "被评价项目当年没有预算", en: "Evaluated without a budget" },
  execution_above_budget: { zh: "累计执行数超过全年预算数", en: "Execution above the adjusted budget" },
  execution_falls: { zh: "累计执行数低于此前月份", en: "Payments to date fall" },
  indicator_score_differs: { zh: "指标得分与公式不一致", en: "Indicator score differs from its formula" },
  indicator_weights_do_not_add_up: { zh: "指标分值合计不等于 100", en: "Indicator weights do not add up" },
  project_code_of_later_year: { zh: "项目编码中的年份晚于所属年度", en: "Project code of a later year" },
  rating_differs_from_score: { zh: "所给等级与分数不一致", en: "Rating differs from its score" },
  region_unknown: { zh: "区划不在区划表中", en: "Region not in the list" },
  result_rate_outside_rule: { zh: "压减比例超出规定区间", en: "Rate of a cut outside its rule" },
  score_above_hundred: { zh: "评价得分超过 100 分", en: "Score above 100" },
  score_above_weight: { zh: "指标得分超过其分值", en: "Score above its weight" },
};

/** A rule in words; a rule without an entry is shown by its name. */
export function ruleText(rule: string): Text {
  return rules[rule] ?? warningRules[rule] ?? intakeRules[rule] ?? { zh: rule, en: rule.replaceAll("_", " ") };
}

import type { Text } from "./text.ts";

/** What is wrong with a scenario, by the code that server and page give it. */
export const planningProblemText = {
  proposal_negative: { zh: "建议数不能为负。", en: "A proposal cannot be negative." },
  proposal_not_money: {
    zh: "不是金额：请按所示单位填写数字，不含小于 1 分的尾数。",
    en: "This is no amount: write a number in the unit shown, with nothing below a fen.",
  },
  over_growth_ceiling: { zh: "超过增长上限 {amount}。", en: "Over the ceiling of growth by {amount}." },
  reason_missing: { zh: "人工调整须填写理由。", en: "An override needs a reason." },
  line_unknown: {
    zh: "依据中没有项目 {line}，其调整不起作用。",
    en: "The evidence has no subject {line}; its override does nothing.",
  },
  rules_gap: { zh: "{region}：等级“{rating}”没有规则。", en: "{region}: no rule for the rating {rating}." },
  rules_overlap: { zh: "{region}：等级“{rating}”有两条规则。", en: "{region}: two rules for the rating {rating}." },
  rate_outside_range: {
    zh: "{region}：等级“{rating}”的压减比例不在规定区间内。",
    en: "{region}: the rate for {rating} is outside its range.",
  },
  ceiling_below_locked: {
    zh: "限额“{ceiling}”低于已锁定合计 {amount}。",
    en: "The ceiling “{ceiling}” is below what is locked by {amount}.",
  },
  ceiling_repeated: { zh: "限额“{ceiling}”重复。", en: "The ceiling “{ceiling}” is there twice." },
  ceiling_not_money: { zh: "限额“{ceiling}”不是金额。", en: "The ceiling “{ceiling}” is no amount." },
  priority_range: { zh: "优先级为 1 至 9 的整数。", en: "A priority is a whole number from 1 to 9." },
} satisfies Record<string, Text>;

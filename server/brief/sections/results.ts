import { effectsByYear } from "../figures/effectsByYear.ts";
import type { SectionPlan } from "../plan.ts";
import { effectsOfYear } from "../tables/effectsOfYear.ts";

/** Back into the budget: what ratings changed. */
export const results: SectionPlan = {
  id: "results",
  title: { zh: "评价结果应用", en: "Use of results" },
  blocks: [
    {
      id: "results.rules",
      sentences: [
        [
          {
            zh: "按评价结果应用规则，等级为优的{use.excellent.action}",
            en: "By the rules for using results, excellent: {use.excellent.action}",
          },
          { zh: "等级为良的{use.good.action}", en: "good: {use.good.action}" },
          {
            zh: "等级为中的按{use.fair.applied_rate}压减（规定区间{use.fair.minimum_rate}至{use.fair.maximum_rate}）",
            en: "fair: a cut of {use.fair.applied_rate} (allowed: {use.fair.minimum_rate} to {use.fair.maximum_rate})",
            some: "use.fair.applied_rate",
          },
          { zh: "等级为差的{use.poor.action}预算", en: "poor: {use.poor.action}" },
        ],
      ],
      otherwise: {
        zh: "参考表中没有{year}年预算的结果应用规则。",
        en: "The reference list has no rules for using results in the budget of {year}.",
      },
    },
    {
      id: "results.effects",
      sentences: [
        [
          {
            zh: "{year}年预算因等级为中压减资金{fair_cut_yuan}",
            en: "In the budget of {year}, {fair_cut_yuan} was cut because of a fair rating",
            some: "fair_cut_yuan",
          },
          {
            zh: "{year}年预算无因等级为中压减的资金",
            en: "In the budget of {year}, nothing was cut because of a fair rating",
            none: "fair_cut_yuan",
          },
          {
            zh: "因等级为差取消预算{cancel_yuan}",
            en: "{cancel_yuan} was cancelled because of a poor one",
            some: "cancel_yuan",
          },
          { zh: "无因等级为差取消的预算", en: "nothing was cancelled because of a poor one", none: "cancel_yuan" },
          {
            zh: "收回长期沉淀资金{recover_yuan}",
            en: "and {recover_yuan} of long-idle money was recovered",
            some: "recover_yuan",
          },
          { zh: "无收回的长期沉淀资金", en: "and no long-idle money was recovered", none: "recover_yuan" },
        ],
        [
          {
            zh: "压减与取消合计{result_reduction_yuan}，另有拟定而尚未决定的{proposed_yuan}未计入",
            en: "Cuts and cancellations come to {result_reduction_yuan}; {proposed_yuan} that is only proposed is not in it",
            some: "proposed_yuan",
          },
          {
            zh: "压减与取消合计{result_reduction_yuan}，无拟定而尚未决定的资金",
            en: "Cuts and cancellations come to {result_reduction_yuan}; nothing is only proposed",
            none: "proposed_yuan",
          },
        ],
        [
          {
            zh: "事前审减、压减与取消、收回三者口径不同，相互之间不相加，并已剔除重复计算",
            en: "Savings of reviews, cuts with cancellations, and recoveries are measured differently: the three are never added up, and count nothing twice",
            some: "cut_yuan",
          },
        ],
      ],
      otherwise: {
        zh: "{year}年预算没有评价结果应用数据。",
        en: "There are no uses of results in the budget of {year}.",
      },
    },
    effectsOfYear,
    effectsByYear,
  ],
};

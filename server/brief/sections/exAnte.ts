import type { SectionPlan } from "../plan.ts";
import { reviewOutcomes } from "../tables/reviewOutcomes.ts";

/** Before the budget: what was asked for and what was granted. */
export const exAnte: SectionPlan = {
  id: "ex_ante",
  title: { zh: "事前绩效评估", en: "Ex-ante reviews" },
  blocks: [
    {
      id: "ex_ante.reviews",
      sentences: [
        [
          {
            zh: "{year}年共开展事前绩效评估{ex_ante_count}项",
            en: "{ex_ante_count} ex-ante reviews were made for {year}",
            some: "ex_ante_count",
          },
          {
            zh: "其中项目{ex_ante_project_count}个",
            en: "{ex_ante_project_count} of projects",
            some: "ex_ante_project_count",
          },
          {
            zh: "政策{ex_ante_policy_count}项",
            en: "{ex_ante_policy_count} of policies",
            some: "ex_ante_policy_count",
          },
          { zh: "无政策评估", en: "none of policies", none: "ex_ante_policy_count", given: "ex_ante_count" },
          {
            zh: "申报资金{ex_ante_requested_yuan}",
            en: "asking for {ex_ante_requested_yuan}",
            some: "ex_ante_count",
          },
        ],
      ],
      otherwise: { zh: "{year}年未开展事前绩效评估。", en: "No ex-ante review was made for {year}." },
    },
    {
      id: "ex_ante.outcomes",
      sentences: [
        [
          {
            zh: "经评估，核减规模{ex_ante_reduced_count}项",
            en: "The amount was reduced in {ex_ante_reduced_count} reviews",
            some: "ex_ante_reduced_count",
          },
          {
            zh: "无核减规模的项目",
            en: "No amount was reduced",
            none: "ex_ante_reduced_count",
            given: "ex_ante_count",
          },
          {
            zh: "维持规模{ex_ante_maintained_count}项",
            en: "kept in {ex_ante_maintained_count}",
            some: "ex_ante_maintained_count",
          },
          { zh: "无维持规模的项目", en: "kept in none", none: "ex_ante_maintained_count", given: "ex_ante_count" },
          {
            zh: "其他{ex_ante_other_count}项",
            en: "otherwise decided in {ex_ante_other_count}",
            some: "ex_ante_other_count",
          },
        ],
        [
          {
            zh: "其他项目中，不予安排{ex_ante_refused_count}项",
            en: "Of the others, {ex_ante_refused_count} were refused",
            some: "ex_ante_refused_count",
          },
          { zh: "无不予安排的项目", en: "None was refused", none: "ex_ante_refused_count", given: "ex_ante_count" },
          { zh: "核增{ex_ante_raised_count}项", en: "{ex_ante_raised_count} raised", some: "ex_ante_raised_count" },
          { zh: "无核增的项目", en: "none raised", none: "ex_ante_raised_count", given: "ex_ante_count" },
          {
            zh: "尚未确定{ex_ante_undecided_count}项",
            en: "{ex_ante_undecided_count} still open",
            some: "ex_ante_undecided_count",
          },
          { zh: "无尚未确定的项目", en: "none still open", none: "ex_ante_undecided_count", given: "ex_ante_count" },
        ],
        [
          { zh: "审减资金{saving_yuan}", en: "Reviews saved {saving_yuan}", some: "saving_yuan" },
          { zh: "未审减资金", en: "Reviews saved nothing", none: "saving_yuan", given: "ex_ante_count" },
          { zh: "审减率{saving_rate}", en: "{saving_rate} of what was asked for", some: "saving_yuan" },
          {
            zh: "上年审减{prior_saving_yuan}",
            en: "after {prior_saving_yuan} the year before",
            some: "prior_saving_yuan",
          },
        ],
      ],
    },
    reviewOutcomes,
  ],
};

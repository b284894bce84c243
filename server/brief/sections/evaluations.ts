import type { Text } from "../../../client/text/text.ts";
import { ratingsByYear } from "../figures/ratingsByYear.ts";
import type { Clause, SectionPlan } from "../plan.ts";
import { ratingsByKind } from "../tables/ratingsByKind.ts";

const names: Readonly<Record<string, Text>> = {
  excellent: { zh: "优", en: "excellent" },
  good: { zh: "良", en: "good" },
  fair: { zh: "中", en: "fair" },
  poor: { zh: "差", en: "poor" },
};

/**
 * After the year: how its money was judged. Evaluations of a year are made in the next and used in its budget, so a brief
 * reports those of the year before, and beside them what there is already on its own year.
 */
export const evaluations: SectionPlan = {
  id: "evaluations",
  title: { zh: "绩效评价", en: "Evaluations" },
  blocks: [
    {
      id: "evaluations.self",
      sentences: [
        [
          {
            zh: "对{prior_year}年度预算执行情况开展绩效自评",
            en: "Self-evaluations were made of {prior_year}",
            some: "evaluated.self_evaluated_funds_yuan",
          },
          {
            zh: "覆盖项目{evaluated.self_evaluated_project_count}个",
            en: "covering {evaluated.self_evaluated_project_count} projects",
            some: "evaluated.self_evaluated_project_count",
          },
          {
            zh: "部门整体{evaluated.self_evaluated_department_count}个",
            en: "{evaluated.self_evaluated_department_count} departments as a whole",
            some: "evaluated.self_evaluated_department_count",
          },
          {
            zh: "无部门整体自评",
            en: "no department as a whole",
            none: "evaluated.self_evaluated_department_count",
            given: "evaluated.self_evaluated_funds_yuan",
          },
          {
            zh: "涉及资金{evaluated.self_evaluated_funds_yuan}",
            en: "and {evaluated.self_evaluated_funds_yuan}",
            some: "evaluated.self_evaluated_funds_yuan",
          },
        ],
        ratings("self", { zh: "自评", en: "Self-evaluations rated " }, "evaluated.self_evaluated_funds_yuan"),
      ],
      otherwise: { zh: "没有{prior_year}年度的绩效自评数据。", en: "There are no self-evaluations of {prior_year}." },
    },
    {
      id: "evaluations.finance",
      sentences: [
        [
          {
            zh: "财政部门对其中{evaluated.finance_evaluated_count}个对象开展财政评价",
            en: "Finance evaluated {evaluated.finance_evaluated_count} subjects itself",
            some: "evaluated.finance_evaluated_count",
          },
          {
            zh: "涉及资金{evaluated.finance_evaluated_funds_yuan}",
            en: "with {evaluated.finance_evaluated_funds_yuan}",
            some: "evaluated.finance_evaluated_count",
          },
        ],
        ratings(
          "finance",
          { zh: "财政评价", en: "Evaluations by finance rated " },
          "evaluated.finance_evaluated_count",
        ),
        [{ zh: "未开展财政评价", en: "Finance evaluated nothing itself", none: "evaluated.finance_evaluated_count" }],
      ],
    },
    {
      id: "evaluations.third_party",
      sentences: [
        [
          {
            zh: "委托第三方对{evaluated.third_party_department_count}个部门开展部门整体绩效评价",
            en: "Third parties evaluated {evaluated.third_party_department_count} departments as a whole",
            some: "evaluated.third_party_department_count",
          },
          {
            zh: "涉及资金{evaluated.third_party_department_funds_yuan}",
            en: "with {evaluated.third_party_department_funds_yuan}",
            some: "evaluated.third_party_department_count",
          },
        ],
        ratings(
          "third_party",
          { zh: "第三方评价", en: "Evaluations by third parties rated " },
          "evaluated.third_party_evaluated_count",
        ),
        [
          {
            zh: "无第三方开展的部门整体绩效评价",
            en: "No department was evaluated as a whole by third parties",
            none: "evaluated.third_party_department_count",
          },
        ],
      ],
    },
    {
      id: "evaluations.compared",
      sentences: [
        [
          {
            zh: "自评与他评均有等级的对象{evaluated.compared_count}个",
            en: "{evaluated.compared_count} subjects were rated by themselves and by others",
            some: "evaluated.compared_count",
          },
          {
            zh: "他评等级低于自评的{evaluated.downgraded_count}个",
            en: "{evaluated.downgraded_count} of them lower by others",
            some: "evaluated.downgraded_count",
          },
          {
            zh: "占{evaluated.downgraded_share}",
            en: "{evaluated.downgraded_share}",
            some: "evaluated.downgraded_count",
          },
          {
            zh: "无等级下调的对象",
            en: "none of them lower by others",
            none: "evaluated.downgraded_count",
            given: "evaluated.compared_count",
          },
        ],
        [
          {
            zh: "{year}年度自评已报项目{self_evaluated_project_count}个、部门整体{self_evaluated_department_count}个，涉及资金{self_evaluated_funds_yuan}，结果用于{next_year}年预算",
            en: "For {year} itself, {self_evaluated_project_count} projects and {self_evaluated_department_count} departments with {self_evaluated_funds_yuan} have been self-evaluated, for use in the budget of {next_year}",
            some: "self_evaluated_project_count",
          },
        ],
      ],
    },
    ratingsByKind,
    ratingsByYear,
  ],
};

/** The four ratings of a kind of evaluation: how many there are of each, or that there are none. */
function ratings(kind: string, begin: Text, given: string): Clause[] {
  return Object.entries(names).flatMap(([rating, { zh, en }], at) => {
    const place = `rating.${kind}.${rating}.subject_count`;
    const share = `rating.${kind}.${rating}.share`;
    const first = at === 0 ? begin : { zh: "", en: "" };
    return [
      {
        zh: `${first.zh}等级为${zh}的{${place}}个（占{${share}}）`,
        en: `${first.en}${en}: {${place}} ({${share}})`,
        some: place,
        given,
      },
      { zh: `${first.zh}无等级为${zh}的项目`, en: `${first.en}${en}: none`, none: place, given },
    ];
  });
}

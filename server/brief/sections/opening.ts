import { budgetByYear } from "../figures/budgetByYear.ts";
import type { SectionPlan } from "../plan.ts";

/** What the year was about: its money. */
export const opening: SectionPlan = {
  id: "opening",
  title: null,
  blocks: [
    {
      id: "opening.money",
      sentences: [
        [
          {
            zh: "{year}年，{scope}纳入预算绩效管理的部门{department_count}个、项目{project_count}个",
            en: "In {year}, {scope} managed {project_count} projects of {department_count} departments by performance",
          },
        ],
        [
          { zh: "年初预算{initial_yuan}", en: "The initial budget was {initial_yuan}" },
          { zh: "调整后预算{adjusted_yuan}", en: "the adjusted budget {adjusted_yuan}" },
          { zh: "执行{executed_yuan}", en: "and {executed_yuan} was executed" },
          { zh: "执行率{execution_rate}", en: "a rate of {execution_rate}" },
          { zh: "上年为{prior_execution_rate}", en: "after {prior_execution_rate} the year before" },
        ],
      ],
      otherwise: { zh: "{year}年没有可用的预算数据。", en: "There are no budget data for {year}." },
    },
    budgetByYear,
  ],
};

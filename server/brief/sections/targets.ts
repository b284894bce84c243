import type { SectionPlan } from "../plan.ts";

/** With the budget: what was promised for the money. */
export const targets: SectionPlan = {
  id: "targets",
  title: { zh: "绩效目标管理", en: "Performance targets" },
  blocks: [
    {
      id: "targets.approved",
      sentences: [
        [
          {
            zh: "随{year}年预算批复绩效目标的资金{target_funds_yuan}",
            en: "Targets were approved with the budget of {year} for {target_funds_yuan}",
            some: "target_funds_yuan",
          },
          {
            zh: "占年初预算的{target_coverage_rate}",
            en: "{target_coverage_rate} of the initial budget",
            some: "target_funds_yuan",
          },
          {
            zh: "编报绩效目标的项目{target_project_count}个",
            en: "with targets for {target_project_count} projects",
            some: "target_project_count",
          },
          {
            zh: "编报部门整体绩效目标的部门{target_department_count}个",
            en: "and for {target_department_count} departments as a whole",
            some: "target_department_count",
          },
          {
            zh: "无编报部门整体绩效目标的部门",
            en: "and for no department as a whole",
            none: "target_department_count",
          },
        ],
        [
          {
            zh: "上年批复绩效目标的资金{prior_target_funds_yuan}",
            en: "The year before it was {prior_target_funds_yuan}",
            some: "prior_target_funds_yuan",
          },
        ],
      ],
      otherwise: { zh: "{year}年没有批复绩效目标的数据。", en: "There are no approved targets for {year}." },
    },
    {
      id: "targets.indicators",
      sentences: [
        [
          {
            zh: "共设置绩效指标{indicator_count}条",
            en: "{indicator_count} indicators were set",
            some: "indicator_count",
          },
          {
            zh: "其中量化指标{quantified_count}条",
            en: "{quantified_count} of them in numbers",
            some: "quantified_count",
          },
          { zh: "占{quantified_share}", en: "{quantified_share}", some: "quantified_count" },
        ],
        [
          { zh: "已完成指标{met_count}条", en: "{met_count} indicators were met", some: "met_count" },
          { zh: "未完成{missed_count}条", en: "{missed_count} missed", some: "missed_count" },
          { zh: "完成率{target_met_rate}", en: "a rate of {target_met_rate}", some: "met_count" },
        ],
      ],
    },
  ],
};

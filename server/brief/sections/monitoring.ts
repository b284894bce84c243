import { executionByMonth } from "../figures/executionByMonth.ts";
import type { Clause, SectionPlan } from "../plan.ts";
import { warningsByRule } from "../tables/warningsByRule.ts";

/** During the year: money and targets watched side by side. */
export const monitoring: SectionPlan = {
  id: "monitoring",
  title: { zh: "绩效运行监控", en: "Monitoring" },
  blocks: [
    {
      id: "monitoring.coverage",
      sentences: [
        [
          {
            zh: "{year}年对{monitored_department_count}个部门开展部门整体绩效监控",
            en: "{monitored_department_count} departments were monitored as a whole in {year}",
            some: "monitored_department_count",
          },
          {
            zh: "{year}年无开展部门整体绩效监控的部门",
            en: "No department was monitored as a whole in {year}",
            none: "monitored_department_count",
          },
          {
            zh: "对{monitored_project_count}个项目的预算执行进度和绩效目标实现程度实行“双监控”",
            en: "and {monitored_project_count} projects for both money and targets",
            some: "monitored_project_count",
          },
          {
            zh: "无实行“双监控”的项目",
            en: "and no project for both money and targets",
            none: "monitored_project_count",
          },
        ],
        [
          {
            zh: "截至{month}月，预算执行率{execution_rate}",
            en: "By month {month} {execution_rate} of the budget was executed",
          },
        ],
      ],
      otherwise: { zh: "{year}年没有绩效运行监控数据。", en: "There are no monitoring data for {year}." },
    },
    {
      id: "monitoring.warnings",
      sentences: [
        [
          {
            zh: "累计发出项目预警{warning_count}条",
            en: "{warning_count} warnings were given on projects",
            some: "warning_count",
          },
          {
            zh: "涉及项目{warned_project_count}个",
            en: "{warned_project_count} projects in all",
            some: "warned_project_count",
          },
          {
            zh: "上年为{prior_warning_count}条",
            en: "after {prior_warning_count} the year before",
            given: "warning_count",
          },
        ],
        [{ zh: "无项目预警", en: "No warning was given on a project", none: "warning_count" }],
        [
          ...byRule(
            "execution_below_floor",
            { zh: "其中执行率低于下限", en: "Execution was below its floor in" },
            { zh: "无执行率低于下限的项目", en: "No execution was below its floor" },
          ),
          ...byRule(
            "rates_apart",
            { zh: "执行率与目标完成率背离", en: "far from attainment in" },
            { zh: "无执行率与目标完成率背离的项目", en: "none was far from attainment" },
          ),
          ...byRule(
            "target_impossible",
            { zh: "目标无法完成", en: "targets were out of reach in" },
            { zh: "无目标无法完成的项目", en: "no target was out of reach" },
          ),
          ...byRule(
            "measure_overdue",
            { zh: "整改逾期", en: "corrections were overdue in" },
            { zh: "无整改逾期的项目", en: "no correction was overdue" },
          ),
        ],
      ],
    },
    warningsByRule,
    executionByMonth,
  ],
};

/** How many warnings a rule gave, or that it gave none; said where there is any warning at all. */
function byRule(rule: string, something: { zh: string; en: string }, nothing: { zh: string; en: string }): Clause[] {
  const place = `rule.${rule}.warning_count`;
  return [
    { zh: `${something.zh}{${place}}条`, en: `${something.en} {${place}}`, some: place },
    { ...nothing, none: place, given: "warning_count" },
  ];
}

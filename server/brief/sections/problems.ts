import type { SectionPlan } from "../plan.ts";
import { watchedDepartments } from "../tables/watchedDepartments.ts";

/** What warnings and findings say is wrong, each with its count and names. */
export const problems: SectionPlan = {
  id: "problems",
  title: { zh: "存在的问题", en: "Problems" },
  blocks: [
    {
      id: "problems.progress",
      point: { zh: "执行进度不均衡", en: "Uneven execution" },
      sentences: [
        [
          {
            zh: "执行率低于当月下限的项目{rule.execution_below_floor.project_count}个",
            en: "{rule.execution_below_floor.project_count} projects executed less than the floor of a month",
            some: "rule.execution_below_floor.project_count",
          },
          {
            zh: "涉及部门{rule.execution_below_floor.department_count}个",
            en: "in {rule.execution_below_floor.department_count} departments",
            some: "rule.execution_below_floor.project_count",
          },
          {
            zh: "执行率落后序时进度十个百分点以上的部门{short.behind_department_count}个",
            en: "{short.behind_department_count} departments were more than ten points behind the calendar",
            some: "short.behind_department_count",
          },
        ],
        [{ zh: "预警最多的部门为{watched}", en: "Most warnings went to {watched}", some: "watched" }],
      ],
    },
    {
      id: "problems.targets",
      point: { zh: "部分绩效目标未能实现", en: "Targets not reached" },
      sentences: [
        [
          {
            zh: "执行率与目标完成率背离的项目{rule.rates_apart.project_count}个",
            en: "In {rule.rates_apart.project_count} projects execution and attainment were far apart",
            some: "rule.rates_apart.project_count",
          },
          {
            zh: "判定目标无法完成的项目{rule.target_impossible.project_count}个",
            en: "{rule.target_impossible.project_count} had targets out of reach",
            some: "rule.target_impossible.project_count",
          },
          {
            zh: "未完成的绩效指标{missed_count}条",
            en: "{missed_count} indicators were missed",
            some: "missed_count",
          },
        ],
      ],
    },
    {
      id: "problems.correction",
      point: { zh: "监控问题整改不及时", en: "Late corrections" },
      sentences: [
        [
          {
            zh: "整改逾期的项目{rule.measure_overdue.project_count}个",
            en: "Corrections of {rule.measure_overdue.project_count} projects were overdue",
            some: "rule.measure_overdue.project_count",
          },
          {
            zh: "涉及部门{rule.measure_overdue.department_count}个",
            en: "in {rule.measure_overdue.department_count} departments",
            some: "rule.measure_overdue.project_count",
          },
        ],
      ],
    },
    {
      id: "problems.self_evaluation",
      point: { zh: "自评质量有待提高", en: "Self-evaluations too kind" },
      sentences: [
        [
          {
            zh: "{prior_year}年度他评等级低于自评的对象{evaluated.downgraded_count}个",
            en: "{evaluated.downgraded_count} subjects of {prior_year} were rated lower by others than by themselves",
            some: "evaluated.downgraded_count",
          },
          {
            zh: "占可比对象的{evaluated.downgraded_share}",
            en: "{evaluated.downgraded_share} of those that compare",
            some: "evaluated.downgraded_count",
          },
        ],
        [
          {
            zh: "未报送{year}年度自评的部门{short.unevaluated_department_count}个",
            en: "{short.unevaluated_department_count} departments have sent no self-evaluation of {year}",
            some: "short.unevaluated_department_count",
          },
          {
            zh: "无未报送{year}年度自评的部门",
            en: "No department has failed to send its self-evaluation of {year}",
            none: "short.unevaluated_department_count",
            given: "evaluated.downgraded_count",
          },
        ],
      ],
    },
    {
      id: "problems.use",
      point: { zh: "评价结果应用不到位", en: "Results not used" },
      sentences: [
        [
          {
            zh: "等级为差而预算未作处理、亦无理由的对象{untouched.poor.open.subject_count}个",
            en: "The budgets of {untouched.poor.open.subject_count} subjects rated poor were not touched and no reason given",
            some: "untouched.poor.open.subject_count",
          },
          {
            zh: "等级为中而预算未作处理、亦无理由的对象{untouched.fair.open.subject_count}个",
            en: "The budgets of {untouched.fair.open.subject_count} subjects rated fair were not touched and no reason given",
            some: "untouched.fair.open.subject_count",
          },
          {
            zh: "涉及上年预算{untouched.fair.open.base_yuan}",
            en: "{untouched.fair.open.base_yuan} of the year before",
            some: "untouched.fair.open.subject_count",
          },
        ],
        [
          {
            zh: "拟定压减而尚未决定的{untouched.fair.pending.subject_count}个",
            en: "Cuts of {untouched.fair.pending.subject_count} are only proposed",
            some: "untouched.fair.pending.subject_count",
          },
        ],
      ],
    },
    {
      id: "problems.idle",
      point: { zh: "部分资金长期结转", en: "Idle balances" },
      sentences: [
        [
          {
            zh: "结转两年以上的项目{short.idle_project_count}个",
            en: "{short.idle_project_count} projects hold balances older than two years",
            some: "short.idle_project_count",
          },
          {
            zh: "余额{short.idle_balance_yuan}",
            en: "{short.idle_balance_yuan} in all",
            some: "short.idle_balance_yuan",
          },
        ],
      ],
    },
    {
      id: "problems.data",
      point: { zh: "绩效数据质量需要加强", en: "Data to be mended" },
      sentences: [
        [
          {
            zh: "核查发现数据问题{short.finding_count}条",
            en: "Checks found {short.finding_count} faults in the data",
            some: "short.finding_count",
          },
          {
            zh: "涉及部门{short.finding_department_count}个",
            en: "in {short.finding_department_count} departments",
            some: "short.finding_count",
          },
          {
            zh: "其中“{finding.1.rule}”{finding.1.finding_count}条",
            en: "among them “{finding.1.rule}”: {finding.1.finding_count}",
          },
          { zh: "“{finding.2.rule}”{finding.2.finding_count}条", en: "“{finding.2.rule}”: {finding.2.finding_count}" },
          { zh: "“{finding.3.rule}”{finding.3.finding_count}条", en: "“{finding.3.rule}”: {finding.3.finding_count}" },
        ],
      ],
    },
    watchedDepartments,
  ],
};

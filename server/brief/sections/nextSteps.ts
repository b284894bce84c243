import type { SectionPlan } from "../plan.ts";

/** What follows from each problem; the text is a proposal that people edit. */
export const nextSteps: SectionPlan = {
  id: "next",
  title: { zh: "下一步工作", en: "Next steps" },
  blocks: [
    {
      id: "next.progress",
      point: { zh: "压实支出进度责任", en: "Answer for progress" },
      sentences: [
        [
          {
            zh: "逐项核实执行率低于下限的{rule.execution_below_floor.project_count}个项目",
            en: "Look into each of the {rule.execution_below_floor.project_count} projects below the floor",
            some: "rule.execution_below_floor.project_count",
          },
          { zh: "重点督促{watched}", en: "press {watched} first", some: "watched" },
          {
            zh: "对确实难以支出的及时调剂或收回",
            en: "and move or recover in time what cannot be spent",
            some: "rule.execution_below_floor.project_count",
          },
        ],
      ],
    },
    {
      id: "next.targets",
      point: { zh: "提高绩效目标编制质量", en: "Better targets" },
      sentences: [
        [
          {
            zh: "对目标无法完成的{rule.target_impossible.project_count}个项目重新论证目标和预算",
            en: "Argue targets and budgets of the {rule.target_impossible.project_count} projects out of reach anew",
            some: "rule.target_impossible.project_count",
          },
          {
            zh: "对未完成的{missed_count}条指标逐条说明原因",
            en: "and explain each of the {missed_count} indicators missed",
            some: "missed_count",
          },
        ],
      ],
    },
    {
      id: "next.correction",
      point: { zh: "限期完成监控整改", en: "Correct by a date" },
      sentences: [
        [
          {
            zh: "对整改逾期的{rule.measure_overdue.project_count}个项目下达限期整改通知",
            en: "Set dates for the {rule.measure_overdue.project_count} projects whose corrections are overdue",
            some: "rule.measure_overdue.project_count",
          },
          {
            zh: "逾期仍未整改的暂停拨款",
            en: "and stop payments where they pass again",
            some: "rule.measure_overdue.project_count",
          },
        ],
      ],
    },
    {
      id: "next.self_evaluation",
      point: { zh: "加强自评复核", en: "Check self-evaluations" },
      sentences: [
        [
          {
            zh: "向等级下调的{evaluated.downgraded_count}个对象反馈评价意见",
            en: "Tell the {evaluated.downgraded_count} subjects that were rated lower why",
            some: "evaluated.downgraded_count",
          },
          {
            zh: "扩大自评抽查复核范围",
            en: "and check more self-evaluations",
            some: "evaluated.downgraded_count",
          },
        ],
        [
          {
            zh: "催报{short.unevaluated_department_count}个部门的{year}年度自评",
            en: "Ask {short.unevaluated_department_count} departments for their self-evaluation of {year}",
            some: "short.unevaluated_department_count",
          },
        ],
      ],
    },
    {
      id: "next.idle",
      point: { zh: "盘活存量资金", en: "Put idle money to use" },
      sentences: [
        [
          {
            zh: "清理结转两年以上的{short.idle_project_count}个项目",
            en: "Clear the {short.idle_project_count} projects with balances older than two years",
            some: "short.idle_project_count",
          },
          {
            zh: "对{short.idle_balance_yuan}余额依规收回统筹使用",
            en: "and recover their {short.idle_balance_yuan} by the rules",
            some: "short.idle_balance_yuan",
          },
        ],
      ],
    },
    {
      id: "next.budget",
      point: { zh: "强化结果与预算挂钩", en: "Tie results to the budget" },
      sentences: [
        [
          {
            zh: "将{year}年度评价结果作为安排{next_year}年预算和完善政策的重要依据",
            en: "Use the results of {year} for the budget and the policies of {next_year}",
          },
          {
            zh: "对等级为中而未处理的{untouched.fair.open.subject_count}个对象限期落实压减或说明理由",
            en: "have the {untouched.fair.open.subject_count} untouched subjects rated fair cut or explained",
            some: "untouched.fair.open.subject_count",
          },
          {
            zh: "督促整改{short.finding_count}条数据问题",
            en: "and have {short.finding_count} faults in the data mended",
            some: "short.finding_count",
          },
        ],
      ],
    },
  ],
};

import { effectWords } from "./effects.ts";
import { evaluationKinds, ratingWords } from "./ratings.ts";
import type { Text } from "./text.ts";

/** Why an effect does not count; some of it is also why a rating changed no money. */
const excludedReasons: Readonly<Record<string, Text>> = {
  not_a_reduction: { zh: "不减少资金", en: "Reduces nothing" },
  proposed: { zh: "尚未决定", en: "Only proposed" },
  project_ended: { zh: "项目已结束", en: "Project had ended" },
  project_new: { zh: "新增项目无上年基数", en: "New project, no base" },
  cancelled: { zh: "已按取消计入", en: "Counted as cancelled" },
  counted_below: { zh: "已在下级计入", en: "Counted at a lower level" },
  already_reduced_by_review: { zh: "事前评估已审减", en: "Already reduced by review" },
};

/** Words for the codes that queries return; a code without an entry is shown as it is. */
export const codes: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  rating: ratingWords,
  kind: {
    ...evaluationKinds,
    project: { zh: "项目", en: "Projects" },
    budget: { zh: "预算", en: "Budget" },
    execution: { zh: "执行", en: "Execution" },
    ex_ante_review: { zh: "事前评估", en: "Ex-ante reviews" },
    target: { zh: "绩效目标", en: "Targets" },
    monitoring: { zh: "运行监控", en: "Monitoring" },
    evaluation: { zh: "绩效评价", en: "Evaluations" },
    indicator_result: { zh: "指标完成情况", en: "Results of indicators" },
    result_use: { zh: "结果应用", en: "Use of results" },
    carry_over: { zh: "结转结余", en: "Carry-overs" },
  },
  age_band: {
    up_to_1_year: { zh: "一年以内", en: "Up to 1 year" },
    "1_to_2_years": { zh: "一至两年", en: "1 to 2 years" },
    over_2_years: { zh: "两年以上，可收回", en: "Over 2 years, recoverable" },
  },
  effect: {
    ...effectWords,
    keep: { zh: "据实保障", en: "Kept" },
    raise: { zh: "优先保障", en: "Raised" },
  },
  outcome: {
    reduced: { zh: "核减", en: "Reduced" },
    maintained: { zh: "维持", en: "Maintained" },
    raised: { zh: "调增", en: "Raised" },
    refused: { zh: "不予安排", en: "Refused" },
    undecided: { zh: "未定", en: "Undecided" },
  },
  size_class: {
    under_1m: { zh: "100 万以下", en: "Under 1 million" },
    from_1m: { zh: "100–500 万", en: "1 to 5 million" },
    from_5m: { zh: "500–1000 万", en: "5 to 10 million" },
    from_10m: { zh: "1000–3000 万", en: "10 to 30 million" },
    from_30m: { zh: "3000 万以上", en: "30 million or more" },
  },
  conclusion: {
    supported: { zh: "予以支持", en: "Supported" },
    supported_in_part: { zh: "部分支持", en: "Supported in part" },
    not_supported: { zh: "不予支持", en: "Not supported" },
    deferred: { zh: "暂缓", en: "Deferred" },
  },
  rectification: {
    open: { zh: "整改中", en: "Open" },
    overdue: { zh: "逾期未整改", en: "Overdue" },
    settled: { zh: "已整改", en: "Settled" },
    settled_late: { zh: "逾期后整改", en: "Settled late" },
  },
  subject_type: {
    project: { zh: "项目", en: "Project" },
    department: { zh: "部门整体", en: "Whole department" },
    policy: { zh: "政策", en: "Policy" },
  },
  excluded_reason: excludedReasons,
  step: {
    ...excludedReasons,
    reported: { zh: "上报", en: "Reported" },
    net: { zh: "净额", en: "Net" },
    proposed: { zh: "另：拟定", en: "Apart: proposed" },
  },
  counting: {
    counted: { zh: "计入", en: "Counted" },
    ...excludedReasons,
  },
  treatment: {
    touched: { zh: "已压减或取消", en: "Cut or cancelled" },
    pending: { zh: "仅拟定", en: "Only proposed" },
    excused: { zh: "有理由未动", en: "Excused" },
    open: { zh: "待说明", en: "To be explained" },
  },
  untouched_reason: {
    ...excludedReasons,
    kept: { zh: "记为据实或优先保障", en: "Recorded as kept or raised" },
    no_budget: { zh: "当年已无预算", en: "No budget left to cut" },
    self_rated_only: { zh: "仅有自评等级", en: "Rated by itself only" },
    not_recorded: { zh: "无结果应用记录", en: "No use of the result recorded" },
  },
  status: {
    proposed: { zh: "拟定", en: "Proposed" },
    decided: { zh: "已定", en: "Decided" },
    realised: { zh: "已落实", en: "Realised" },
  },
  measure: {
    continue: { zh: "继续执行", en: "Continue" },
    reallocate: { zh: "调剂", en: "Reallocate" },
    suspend: { zh: "暂停", en: "Suspend" },
    cancel: { zh: "取消", en: "Cancel" },
  },
  change_step: {
    first: { zh: "起始年度", en: "First year" },
    increased: { zh: "可比项目增加", en: "Grew" },
    decreased: { zh: "可比项目减少", en: "Shrank" },
    new: { zh: "新增", en: "New" },
    ended: { zh: "终止", en: "Ended" },
    moved_in: { zh: "转入", en: "Moved in" },
    moved_out: { zh: "转出", en: "Moved out" },
    last: { zh: "结束年度", en: "Last year" },
  },
  subject: {
    department: { zh: "部门", en: "Department" },
    other: { zh: "另一部门", en: "Other department" },
    peers: { zh: "同类部门平均", en: "Mean of peers" },
  },
  severity: {
    error: { zh: "错误", en: "Error" },
    warning: { zh: "提醒", en: "Warning" },
    info: { zh: "提示", en: "Note" },
  },
  confidence: {
    high: { zh: "高", en: "High" },
    medium: { zh: "中", en: "Medium" },
    low: { zh: "低", en: "Low" },
  },
  criterion: {
    ex_ante: { zh: "事前评估", en: "Ex-ante reviews" },
    targets: { zh: "绩效目标", en: "Targets" },
    monitoring: { zh: "运行监控", en: "Monitoring" },
    rectification: { zh: "偏差整改", en: "Put right" },
    self_evaluation: { zh: "绩效自评", en: "Self-evaluation" },
    disclosure: { zh: "信息公开", en: "Disclosure" },
  },
  appraisal_measure: {
    reviews_done: { zh: "应评估项目已评估", en: "Required reviews done" },
    targets_complete: { zh: "目标编报完整", en: "Targets complete" },
    targets_quantified: { zh: "指标量化", en: "Indicators quantified" },
    monitoring_on_time: { zh: "监控按时报送", en: "Monitoring sent on time" },
    deviations_rectified: { zh: "预警按期整改", en: "Warnings put right in time" },
    self_evaluated: { zh: "自评全覆盖", en: "Self-evaluations done" },
    self_scores_upheld: { zh: "自评经得起复核", en: "Self scores upheld by others" },
    targets_disclosed: { zh: "目标公开", en: "Targets disclosed" },
    results_disclosed: { zh: "自评结果公开", en: "Self-evaluations disclosed" },
  },
  verdict: {
    judged: { zh: "已评判", en: "Judged" },
    not_due: { zh: "无应做事项", en: "Nothing was due" },
    not_recorded: { zh: "无记录，不计分", en: "Not on record, no points" },
  },
  record_kind: {
    budget: { zh: "预算", en: "Budget" },
    department: { zh: "部门", en: "Department" },
    ex_ante_review: { zh: "事前评估", en: "Ex-ante review" },
    target: { zh: "绩效目标", en: "Targets" },
    indicator_result: { zh: "指标完成情况", en: "Indicator results" },
    monitoring: { zh: "运行监控", en: "Monitoring" },
    evaluation: { zh: "绩效评价", en: "Evaluation" },
    execution: { zh: "执行", en: "Execution" },
    result_use: { zh: "结果应用", en: "Use of results" },
    carry_over: { zh: "结转结余", en: "Carry-overs" },
  },
  pefa_indicator: {
    pi_1: { zh: "PI-1 支出总额", en: "PI-1 aggregate outturn" },
    pi_2_1: { zh: "PI-2.1 支出结构", en: "PI-2.1 composition" },
  },
  head_type: {
    whole: { zh: "总额", en: "Total" },
    department: { zh: "部门", en: "Departments" },
    function_class: { zh: "功能分类", en: "Function classes" },
  },
  state: {
    draft: { zh: "待确认", en: "Draft" },
    accepted: { zh: "已接受", en: "Accepted" },
    undone: { zh: "已撤销", en: "Undone" },
    discarded: { zh: "已放弃", en: "Discarded" },
  },
};

/** Lists by column name, where the column is not called after its list. */
export const codeListOfColumn: Readonly<Record<string, string>> = {
  rating_given: "rating",
  rating_derived: "rating",
  rule_action: "effect",
  self_rating: "rating",
  other_rating: "rating",
};

/** The words for a code in a column; null where the column holds no codes or the code is not known. */
export function codeText(column: string, code: string): Text | null {
  return codes[codeListOfColumn[column] ?? column]?.[code] ?? null;
}

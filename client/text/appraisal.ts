import type { Text } from "./text.ts";

/** What each measure of the appraisal counts; `{amount}` and `{days}` are the limits of the rules in force. */
export const measureNotes: Readonly<Record<string, Text>> = {
  reviews_done: {
    zh: "当年新增且申报 {amount}以上的项目中，做过事前评估的",
    en: "Of new projects asking for {amount} or more, those reviewed",
  },
  targets_complete: {
    zh: "纳入管理的项目中，产出、效益指标都有的",
    en: "Of managed projects, those with output and benefit indicators",
  },
  targets_quantified: { zh: "全部指标中，目标值是数的", en: "Of all indicators, those whose target is a number" },
  monitoring_on_time: {
    zh: "纳入管理的项目中，每次监控都在月后 {days} 天内报送的",
    en: "Of managed projects, those whose every report came within {days} days of its month",
  },
  deviations_rectified: {
    zh: "到期应处理的预警中，10 个工作日内处理的",
    en: "Of warnings due, those settled within ten working days",
  },
  self_evaluated: {
    zh: "纳入管理的项目与部门整体中，已自评的",
    en: "Of managed projects and the whole department, those self-evaluated",
  },
  self_scores_upheld: {
    zh: "有他评的自评得分中，他评认可的",
    en: "Of self scores that others checked, the part they uphold",
  },
  targets_disclosed: { zh: "有目标的对象中，目标全部公开的", en: "Of subjects with targets, those that disclose all" },
  results_disclosed: { zh: "已自评的对象中，结果已公开的", en: "Of self-evaluations, those disclosed" },
};

export const appraisalText = {
  findings: { zh: "考核要点", en: "Findings of the appraisal" },
  ranking: { zh: "部门得分", en: "Scores of departments" },
  rankingNote: { zh: "百分制，按考核内容", en: "Out of 100, by criterion" },
  top: { zh: "前 {count} 名", en: "Top {count}" },
  bottom: { zh: "后 {count} 名", en: "Bottom {count}" },
  which: { zh: "看哪一端", en: "Which end" },
  place: { zh: "名次", en: "Place" },
  department: { zh: "部门", en: "Department" },
  score: { zh: "得分", en: "Score" },
  change: { zh: "比上年", en: "Change" },
  card: { zh: "评分表", en: "Score card" },
  cardPlace: {
    zh: "{year} 年 · 得分 {score} · 第 {place} 名，共 {count} 个部门",
    en: "{year} · score {score} · place {place} of {count}",
  },
  noPlace: { zh: "{year} 年 · 没有可评判的事项", en: "{year} · nothing could be judged" },
  chooseDepartment: {
    zh: "点一个部门，看它的评分表：每一分的分子、分母和依据。",
    en: "Choose a department for its score card: every point with what was done of what was due.",
  },
  print: { zh: "打印评分表", en: "Print the card" },
  close: { zh: "回到全部部门", en: "All departments" },
  measure: { zh: "考核指标", en: "Measure" },
  done: { zh: "已做 / 应做", en: "Done of due" },
  rate: { zh: "完成率", en: "Rate" },
  allRate: { zh: "全部部门", en: "All departments" },
  lines: { zh: "零分线–满分线", en: "Nothing at – all at" },
  weight: { zh: "适用分值", en: "Weight" },
  points: { zh: "得分", en: "Points" },
  evidence: { zh: "依据", en: "Evidence" },
  showEvidence: { zh: "查看", en: "Show" },
  evidenceOf: { zh: "查看依据：{measure}", en: "Show the evidence: {measure}" },
  total: { zh: "合计", en: "Total" },
  notRecorded: {
    zh: "{measures}：全单位本年没有记录，不计分，权重按比例分给其他指标。",
    en: "{measures}: on record nowhere in the year, so no points; the weight goes to the other measures in proportion.",
  },
  judgedWeight: {
    zh: "没有应做事项的指标不计分，权重同样分给其他指标；各部门可评判的权重为 {least} 至 {most}，比较名次时须留意。",
    en: "What was not due is not judged and its weight goes to the rest; departments are judged by weights of {least} to {most}, which places should be read with.",
  },
  notAppraised: {
    zh: "{count} 个部门没有纳入绩效管理的项目（人员类、公用经费除外），不参加考核。",
    en: "{count} departments have no projects to manage (staff and running costs aside) and are not appraised.",
  },
  notAppraisedOne: {
    zh: "该部门本年没有纳入绩效管理的项目，不参加考核",
    en: "This department has no projects to manage in the year and is not appraised",
  },
  rules: { zh: "权重与规则在口径与参数中修改。", en: "Weights and rules are changed in the reference lists." },
} satisfies Record<string, Text>;

/** The sentence of the page, clause by clause; `{place}` names a value. */
export const appraisalSentence = {
  all: {
    zh: "{year} 年考核 {placed_count} 个部门，平均 {mean_score} 分",
    en: "In {year}, {placed_count} departments were appraised, {mean_score} points on average",
  },
  allSoFar: {
    zh: "{year} 年尚在执行，暂评 {placed_count} 个部门，平均 {mean_score} 分",
    en: "{year} is in progress: so far {placed_count} departments have {mean_score} points on average",
  },
  ends: {
    zh: "；最高的是{best}（{best_score} 分），最低的是{worst}（{worst_score} 分）",
    en: "; the highest is {best} ({best_score}), the lowest {worst} ({worst_score})",
  },
  weakest: {
    zh: "；失分最多的是{weakest}，得分率 {weakest_share}",
    en: "; most is lost on “{weakest}”, where {weakest_share} is earned",
  },
  one: {
    zh: "{year} 年{department}得 {score} 分，居 {placed_count} 个部门第 {place} 位",
    en: "In {year}, {department} scored {score}, place {place} of {placed_count}",
  },
  up: { zh: "，比上年提高 {change} 分", en: ", {change} points above the year before" },
  down: { zh: "，比上年下降 {change} 分", en: ", {change} points below the year before" },
  same: { zh: "，与上年持平", en: ", as in the year before" },
  lost: {
    zh: "；失分最多的是{most_lost}，失 {lost_points} 分",
    en: "; it loses most on “{most_lost}”, {lost_points} points",
  },
  end: { zh: "。", en: "." },
} satisfies Record<string, Text>;

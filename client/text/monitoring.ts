import type { Text } from "./text.ts";

/** The sentence of findings of monitoring, clause by clause; `{column}` stands for that column of the yearly overview. */
export const monitoringSentence = {
  opening: {
    zh: "{year} 年{scope}监控 {monitored_project_count} 个项目",
    en: "In {year}, {scope} monitored {monitored_project_count} projects",
  },
  none: { zh: "{year} 年{scope}没有运行监控数据", en: "There is no monitoring of {scope} in {year}" },
  warned: {
    zh: "，{warned_project_count} 个发出预警 {warning_count} 条",
    en: ", {warned_project_count} of them were warned, {warning_count} times",
  },
  calm: { zh: "，没有预警", en: ", none was warned" },
  settled: { zh: "，其中 {settled_share} 已整改", en: "; {settled_share} of the warnings are settled" },
  overdue: { zh: "，{overdue_count} 条逾期未整改", en: ", {overdue_count} are overdue" },
  execution: { zh: "；执行率 {execution_rate}", en: ". Execution stands at {execution_rate}" },
  end: { zh: "。", en: "." },
} satisfies Record<string, Text>;

export const monitoringText = {
  findings: { zh: "运行监控要点", en: "Findings of monitoring" },
  largest: {
    zh: "散点图画出全年预算数最大的 {count} 个监控项目，每个取其最近的截止月份。",
    en: "The scatter shows the {count} monitored projects with the largest budgets, each at its latest cut-off month.",
  },
  noRates: {
    zh: "{count} 个项目缺执行率或目标完成率，不进入象限。",
    en: "{count} projects lack one of the two rates and stand in no quadrant.",
  },
  rules: {
    zh: "预警规则与下限取自参数表“监控阈值”，整改期限为报送后 10 个工作日（不计法定节假日调休）。",
    en: "Rules and floors come from the list of monitoring thresholds; a correction is due ten working days after the report, public holidays not considered.",
  },
} satisfies Record<string, Text>;

import type { Text } from "./text.ts";

/** A department's year in one sentence; places as in the overview's, and `{peers}` for the distance to its peers. */
export const departmentSentence = {
  opening: {
    zh: "{name} {year} 年安排预算 {adjusted_yuan}，执行 {executed_yuan}，执行率 {execution_rate}",
    en: "{name} had a budget of {adjusted_yuan} in {year} and executed {executed_yuan}, a rate of {execution_rate}",
  },
  openingInProgress: {
    zh: "{name} {year} 年安排预算 {adjusted_yuan}，至 {month} 月执行 {executed_yuan}，执行率 {execution_rate}",
    en: "{name} has a budget of {adjusted_yuan} in {year}; by month {month} it executed {executed_yuan}, a rate of {execution_rate}",
  },
  above: { zh: "，高于{basis}平均 {peers}", en: ", {peers} above the mean of its peers ({basis})" },
  below: { zh: "，低于{basis}平均 {peers}", en: ", {peers} below the mean of its peers ({basis})" },
  saving: { zh: "；事前评估审减 {saving_yuan}", en: "; ex-ante reviews saved {saving_yuan}" },
  warned: {
    zh: "；{warned_project_count} 个项目有 {warning_count} 次监控预警",
    en: "; {warning_count} warnings on {warned_project_count} projects",
  },
  scored: { zh: "；自评加权 {weighted_self_score} 分", en: "; weighted self score {weighted_self_score}" },
  reduced: {
    zh: "；评价结果压减与取消 {result_reduction_yuan}",
    en: "; results cut or cancelled {result_reduction_yuan}",
  },
  end: { zh: "。", en: "." },
} satisfies Record<string, Text>;

export const departmentText = {
  findings: { zh: "部门要点", en: "Findings of the department" },
  none: { zh: "没有选定部门", en: "No department was chosen" },
  noneHint: {
    zh: "按 ⌘K（Ctrl+K）按名称、编码或拼音首字母查找，在页首选择范围，或从部门台账进入。",
    en: "Find one by name, code or pinyin with ⌘K (Ctrl+K), choose it as the scope, or enter from the register of departments.",
  },
  unknown: { zh: "没有编码为“{code}”的部门", en: "There is no department with the code “{code}”" },
  code: { zh: "编码", en: "Code" },
  region: { zh: "区划", en: "Region" },
  parent: { zh: "上级部门", en: "Parent department" },
  period: { zh: "有记录的年度", en: "Years on record" },
  predecessors: { zh: "并入的部门", en: "Merged into it" },
  successor: { zh: "已并入", en: "Merged into" },
  peers: { zh: "比较对象", en: "Compared with" },
  registers: { zh: "台账", en: "Registers" },
  coverage: {
    zh: "{year} 年 {whole} 个项目中，{part} 个有单位自评，{monitored} 个有运行监控，{targeted} 个有绩效目标。",
    en: "Of {whole} projects in {year}, {part} have a self-evaluation, {monitored} were monitored, {targeted} have targets.",
  },
  peerLimit: {
    zh: "同类平均为其他部门合计之比，不含本部门；同规模指全年预算排序的同一四分之一。",
    en: "Means of peers are ratios of the sums of the others; the same size is the same quarter by adjusted budget.",
  },
} satisfies Record<string, Text>;

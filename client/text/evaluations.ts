import type { Text } from "./text.ts";

/** The sentence of the page of evaluations; `{column}` stands for that column of the yearly overview. */
export const evaluationSentence = {
  opening: { zh: "{year} 年{scope}", en: "In {year}, {scope} " },
  none: { zh: "尚无绩效评价", en: "has no evaluations yet" },
  self: {
    zh: "自评 {self_evaluated_project_count} 个项目，覆盖资金 {self_evaluated_funds_yuan}，加权平均 {weighted_self_score} 分",
    en: "evaluated {self_evaluated_project_count} projects of its own with {self_evaluated_funds_yuan}, a weighted mean of {weighted_self_score} points",
  },
  other: {
    zh: "；他评平均 {mean_other_score} 分，优良率 {good_or_better_share}",
    en: "; others gave {mean_other_score} points on average and rated {good_or_better_share} good or better",
  },
  above: {
    zh: "；同一对象自评平均高出他评 {gap} 分",
    en: "; on the same subjects self scores stand {gap} points above",
  },
  below: {
    zh: "；同一对象自评平均低于他评 {gap} 分",
    en: "; on the same subjects self scores stand {gap} points below",
  },
  downgraded: {
    zh: "，{downgraded_share} 的等级被下调",
    en: ", and {downgraded_share} of their ratings were lowered",
  },
  end: { zh: "。", en: "." },
} satisfies Record<string, Text>;

export const evaluationsText = {
  findings: { zh: "绩效评价要点", en: "Findings of the evaluations" },
  subject: { zh: "评价对象", en: "Subjects" },
  measure: { zh: "占比口径", en: "Shares of" },
  rank: { zh: "排名依据", en: "Ranked by" },
  end: { zh: "排名方向", en: "End of the ranking" },
  side: { zh: "自评或他评", en: "Self or others" },
  level: { zh: "指标级次", en: "Level of indicators" },
  allRated: { zh: "所有评价对象均已评级。", en: "Every subject evaluated is rated." },
  notRated: {
    zh: "{count} 个对象未评级，另列，不计入等级占比。",
    en: "{count} subjects are not rated; they are shown apart and have no share.",
  },
  apart: {
    zh: "自评与他评分开统计，任何分布都不混合；对照只含两者兼有的 {count} 个对象。",
    en: "Self-evaluations and evaluations by others are counted apart and never mixed; the comparison covers the {count} subjects that have both.",
  },
  nested: {
    zh: "部门整体的资金包含其项目的资金，覆盖面中只计一次。",
    en: "The funds of a whole department hold those of its projects; coverage counts them once.",
  },
} satisfies Record<string, Text>;

export const subjectWords = {
  project: { zh: "项目", en: "Projects" },
  department: { zh: "部门整体", en: "Whole departments" },
} satisfies Record<string, Text>;

export const sideWords = {
  other: { zh: "他评", en: "By others" },
  self: { zh: "单位自评", en: "Self-evaluations" },
} satisfies Record<string, Text>;

export const measureWords = {
  subjects: { zh: "按对象数", en: "By number" },
  funds: { zh: "按资金", en: "By funds" },
} satisfies Record<string, Text>;

export const rankWords = {
  gap: { zh: "分差", en: "Gap" },
  downgraded: { zh: "下调", en: "Lowered" },
  other: { zh: "他评", en: "By others" },
  other_weighted: { zh: "他评加权", en: "By others, weighted" },
  self: { zh: "自评", en: "Self" },
  self_weighted: { zh: "自评加权", en: "Self, weighted" },
} satisfies Record<string, Text>;

export const endWords = {
  highest: { zh: "从高到低", en: "Highest" },
  lowest: { zh: "从低到高", en: "Lowest" },
} satisfies Record<string, Text>;

export const levelWords = {
  "3": { zh: "三级指标", en: "Level 3" },
  "2": { zh: "二级", en: "Level 2" },
  "1": { zh: "一级", en: "Level 1" },
} satisfies Record<string, Text>;

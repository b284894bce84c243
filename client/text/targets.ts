import type { Text } from "./text.ts";

/** The sentence of findings of targets, clause by clause; `{column}` stands for that column of the yearly overview. */
export const targetsSentence = {
  opening: {
    zh: "{year} 年{scope} {target_project_count} 个项目编报绩效目标，涉及资金 {target_funds_yuan}",
    en: "In {year}, {target_project_count} projects of {scope} had targets, for {target_funds_yuan}",
  },
  none: { zh: "{year} 年{scope}没有绩效目标数据", en: "There are no targets of {scope} in {year}" },
  coverage: { zh: "，占年初预算的 {target_coverage_rate}", en: ", {target_coverage_rate} of the initial budget" },
  quantified: {
    zh: "；{indicator_count} 个指标中 {quantified_share} 已量化",
    en: "; {quantified_share} of {indicator_count} indicators are numbers",
  },
  copied: {
    zh: "，{copied_plan_count} 个项目整表照搬上年目标",
    en: ", {copied_plan_count} projects copied the whole plan of the year before",
  },
  exceeded: {
    zh: "，{far_exceeded_count} 个指标超额一倍以上完成",
    en: ", {far_exceeded_count} targets were exceeded more than twice over",
  },
  end: { zh: "。", en: "." },
} satisfies Record<string, Text>;

export const targetsText = {
  findings: { zh: "绩效目标要点", en: "Findings of targets" },
  library: { zh: "指标库", en: "Library of indicators" },
  libraryNote: { zh: "本年使用的指标，点名称看历年目标", en: "Indicators of the year; choose a name for its history" },
  chosen: { zh: "所选指标", en: "Indicator chosen" },
  find: { zh: "查找指标", en: "Find an indicator" },
  indicator: { zh: "指标", en: "Indicator" },
  unit: { zh: "单位", en: "Unit" },
  projects: { zh: "项目数", en: "Projects" },
  departments: { zh: "部门数", en: "Departments" },
  median: { zh: "中位目标", en: "Median" },
  range: { zh: "最低–最高", en: "Range" },
  met: { zh: "完成", en: "Met" },
  years: { zh: "使用年数", en: "Years" },
  more: { zh: "共 {count} 个，请输入名称缩小范围。", en: "{count} in all; type to narrow down." },
  copiedMeaning: {
    zh: "“照搬”指同一项目同名指标的目标与上年完全相同；上年没有该指标的不计。满意度等常年不变的目标也计在内，故以整表照搬为准。",
    en: "Copied: the same project had the same target for the indicator of that name the year before. Targets that are the same every year count too, which is why whole plans are shown.",
  },
  exceededMeaning: {
    zh: "“超额一倍以上”指完成数超过目标数的两倍，仅看越多越好、两者均为数字的指标。",
    en: "Far exceeded: more than twice the target, of indicators of which more is better and both are numbers.",
  },
  libraryScope: {
    zh: "指标库按全部单位统计，不随所选范围变化。",
    en: "The library speaks of the whole bureau, whatever scope is chosen.",
  },
} satisfies Record<string, Text>;

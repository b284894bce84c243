import type { Text } from "./text.ts";

/** Measures by which a department is compared with its peers, by column. */
export const peerMeasures: Readonly<Record<string, Text>> = {
  saving_rate: { zh: "事前审减率", en: "Saved by reviews" },
  target_coverage_rate: { zh: "目标覆盖率", en: "Target coverage" },
  quantified_share: { zh: "指标量化率", en: "Quantified indicators" },
  execution_rate: { zh: "预算执行率", en: "Execution rate" },
  target_met_rate: { zh: "指标完成率", en: "Indicators met" },
  evaluation_coverage_rate: { zh: "自评覆盖率", en: "Self-evaluation" },
  weighted_self_score: { zh: "自评加权得分", en: "Weighted self score" },
  weighted_other_score: { zh: "他评加权得分", en: "Score by others" },
};

/** Whom a department is compared with. */
export const peerBases = {
  region: { zh: "同区划部门", en: "Same region" },
  size: { zh: "同规模部门", en: "Same size" },
} satisfies Record<string, Text>;

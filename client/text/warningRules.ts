import type { Text } from "./text.ts";

/** Words for the rules of monitoring warnings. */
export const warningRules: Readonly<Record<string, Text>> = {
  execution_below_floor: { zh: "执行率低于下限", en: "Execution below the floor" },
  rates_apart: { zh: "执行与目标进度背离", en: "Execution and targets apart" },
  target_impossible: { zh: "目标无法完成", en: "Target out of reach" },
  measure_overdue: { zh: "整改逾期", en: "Correction overdue" },
};

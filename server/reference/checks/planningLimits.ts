import type { Fault, ListRow } from "../listShape.ts";

/** Low execution is told by a floor and what is left to those below it: both, or neither. */
export function checkPlanningLimits(rows: readonly ListRow[]): Fault[] {
  return rows.flatMap(({ floor_rate = "", allowance_rate = "" }, index) =>
    (floor_rate === "") === (allowance_rate === "")
      ? []
      : [
          {
            index,
            column: floor_rate === "" ? "floor_rate" : "allowance_rate",
            rule: "low_execution_halved",
            parameters: {},
          },
        ],
  );
}

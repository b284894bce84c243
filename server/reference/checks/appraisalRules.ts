import type { Fault, ListRow } from "../listShape.ts";
import { grouped, type Placed } from "./grouped.ts";

/** Measures that cannot be judged without a limit of their own, and the column that holds it. */
const LIMITS: Readonly<Record<string, string>> = { reviews_done: "minimum_yuan", monitoring_on_time: "allowed_days" };

const HUNDREDTHS = 100;

/** Rules of one year: weights add to 100, the line of no points lies below that of all, and limits are given where they are needed. */
export function checkAppraisalRules(rows: readonly ListRow[]): Fault[] {
  const sets = grouped(rows, ({ from_year }) => from_year ?? "");
  return [...sets.flatMap(wrongWeights), ...rows.flatMap(wrongLines), ...rows.flatMap(missingLimit)];
}

/** In whole hundredths, so that no binary fraction gets between. */
function wrongWeights(rules: readonly Placed[]): Fault[] {
  const total = rules.reduce((sum, { row }) => sum + Math.round(Number(row.weight) * HUNDREDTHS), 0);
  const index = rules[0]?.index ?? null;
  if (total === 100 * HUNDREDTHS) return [];
  return [
    { index, column: "weight", rule: "weights_not_hundred", parameters: { computed: String(total / HUNDREDTHS) } },
  ];
}

function wrongLines({ zero_at = "", full_at = "" }: ListRow, index: number): Fault[] {
  if (Number(zero_at) < Number(full_at)) return [];
  return [
    { index, column: "zero_at", rule: "appraisal_lines_reversed", parameters: { printed: zero_at, computed: full_at } },
  ];
}

function missingLimit(row: ListRow, index: number): Fault[] {
  const column = LIMITS[row.appraisal_measure ?? ""];
  return column === undefined || (row[column] ?? "") !== ""
    ? []
    : [{ index, column, rule: "list_value_missing", parameters: {} }];
}

import type { Row } from "../api.ts";
import { fenOf } from "./arithmetic/fen.ts";
import { type Line, readLine } from "./arithmetic/Line.ts";
import type { Decision } from "./arithmetic/Scenario.ts";
import type { ComputedLine } from "./arithmetic/totals.ts";

export type EvidenceRow = Row<"planning_lines">;

/** Columns of evidence that hold money. */
export type MoneyColumn = keyof EvidenceRow & `${string}_yuan`;

/** A subject's evidence, read once. */
export interface Evidence {
  readonly row: EvidenceRow;
  readonly line: Line;
  /** Amounts in fen; null where unknown. */
  readonly money: Readonly<Record<MoneyColumn, number | null>>;
}

/** A row of the planning table. */
export interface PlanLine extends Evidence {
  readonly computed: ComputedLine;
  readonly decision: Decision | null;
}

const MONEY_COLUMNS = [
  "initial_yuan",
  "adjusted_yuan",
  "executed_yuan",
  "unspent_yuan",
  "prior_initial_yuan",
  "prior_adjusted_yuan",
  "prior_executed_yuan",
  "prior_unspent_yuan",
  "earlier_initial_yuan",
  "earlier_adjusted_yuan",
  "earlier_executed_yuan",
  "earlier_unspent_yuan",
  "carry_over_yuan",
  "idle_yuan",
  "requested_yuan",
  "reviewed_requested_yuan",
  "approved_yuan",
  "baseline_adjusted_yuan",
  "baseline_executed_yuan",
  "baseline_mean_yuan",
  "baseline_trend_yuan",
] as const satisfies readonly MoneyColumn[];

/** Reads rows of evidence into whole fen. */
export function readEvidence(rows: readonly EvidenceRow[]): readonly Evidence[] {
  return rows.map((row) => ({
    row,
    line: readLine(row),
    money: Object.fromEntries(MONEY_COLUMNS.map((name) => [name, fenOf(row[name])])) as Evidence["money"],
  }));
}

/** What was adjusted or executed in each of the years of a history such as `2019:123.00 2020:5.00`, in yuan; for a picture only. */
export function historyOf(text: string | null): readonly { readonly year: number; readonly yuan: number }[] {
  return (text ?? "").split(" ").flatMap((part) => {
    const [year, yuan] = part.split(":");
    return year && yuan ? [{ year: Number(year), yuan: Number(yuan) }] : [];
  });
}

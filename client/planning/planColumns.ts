import { planColumnText } from "../text/planColumnText.ts";
import type { Text } from "../text/text.ts";
import { type Step, steps } from "./arithmetic/proposeLine.ts";
import type { MoneyColumn, PlanLine } from "./Evidence.ts";

export type ColumnKind =
  | "text"
  | "money"
  | "change"
  | "rate"
  | "score"
  | "count"
  | "year"
  | "rating"
  | "lock"
  | "spark";

/** A column of the planning table. */
export interface PlanColumn {
  readonly name: string;
  /** What stands over it; `{year}` is the budget year less `back`. */
  readonly head: Text;
  readonly back: number;
  readonly kind: ColumnKind;
  readonly width: number;
  /** What is typed into it; null where it only shows. */
  readonly edits: "proposal" | "reason" | "priority" | null;
  /** The value of a line: money in fen, rates as ratios; null where unknown. */
  readonly of: (line: PlanLine) => number | string | null;
  /** A ratio is one of sums: what is added up over and under the line. */
  readonly ratio: readonly [over: Amount, under: Amount] | null;
}

type Amount = (line: PlanLine) => number | null;

const WIDTHS: Readonly<Record<ColumnKind, number>> = {
  text: 200,
  money: 112,
  change: 112,
  rate: 76,
  score: 70,
  count: 64,
  year: 76,
  rating: 72,
  lock: 48,
  spark: 104,
};

type Name = keyof typeof planColumnText;

/** The column of each step; the rating and the growth of a line have columns of their own. */
export const STEP_COLUMNS = {
  ended: "ended",
  rating: "rating_step",
  low_execution: "low_execution",
  review: "review",
  growth: "growth_step",
  decision: "decision",
  envelope: "envelope",
} as const satisfies Readonly<Record<Step, Name>>;

function column(name: Name, kind: ColumnKind, of: PlanColumn["of"], more: Partial<PlanColumn> = {}): PlanColumn {
  return {
    name,
    head: planColumnText[name],
    back: 0,
    kind,
    width: WIDTHS[kind],
    edits: null,
    of,
    ratio: null,
    ...more,
  };
}

function money(name: Name & MoneyColumn, back: number): PlanColumn {
  return column(name, "money", ({ money }) => money[name], { back });
}

function ratio(name: Name, over: Amount, under: Amount, back = 0): PlanColumn {
  return column(name, "rate", (line) => ratioOf(over(line), under(line)), { ratio: [over, under], back });
}

const columns: readonly PlanColumn[] = [
  column("subject_name", "text", ({ row }) => row.subject_name, { width: 232 }),
  column("proposal", "money", ({ computed }) => computed.proposal, { edits: "proposal", width: 120 }),
  column("lock", "lock", ({ computed }) => (computed.isLocked ? 1 : 0)),
  column("change", "change", ({ computed, money }) => computed.proposal - (money.adjusted_yuan ?? 0), { back: 1 }),
  ratio(
    "growth",
    ({ computed, money }) => computed.proposal - (money.adjusted_yuan ?? 0),
    ({ money }) => money.adjusted_yuan,
    1,
  ),
  column("rating", "rating", ({ row }) => row.rating),
  column("reason", "text", ({ decision }) => decision?.reason ?? null, { edits: "reason" }),
  column("priority", "count", ({ decision }) => decision?.priority ?? null, { edits: "priority" }),
  money("requested_yuan", 0),
  ratio(
    "request_growth",
    ({ money }) => difference(money.requested_yuan, money.adjusted_yuan),
    ({ money }) => (money.requested_yuan === null ? null : money.adjusted_yuan),
    1,
  ),
  column("baseline", "money", ({ computed }) => computed.baseline),
  ...steps.map((step) => column(STEP_COLUMNS[step], "change", ({ computed }) => computed.changes[step])),
  money("initial_yuan", 1),
  money("adjusted_yuan", 1),
  money("executed_yuan", 1),
  ratio(
    "execution_rate",
    ({ money }) => money.executed_yuan,
    ({ money }) => money.adjusted_yuan,
    1,
  ),
  money("prior_initial_yuan", 2),
  money("prior_adjusted_yuan", 2),
  money("prior_executed_yuan", 2),
  ratio(
    "prior_execution_rate",
    ({ money }) => money.prior_executed_yuan,
    ({ money }) => money.prior_adjusted_yuan,
    2,
  ),
  money("earlier_initial_yuan", 3),
  money("earlier_adjusted_yuan", 3),
  money("earlier_executed_yuan", 3),
  ratio(
    "earlier_execution_rate",
    ({ money }) => money.earlier_executed_yuan,
    ({ money }) => money.earlier_adjusted_yuan,
    3,
  ),
  money("unspent_yuan", 1),
  money("prior_unspent_yuan", 2),
  money("earlier_unspent_yuan", 3),
  column("history", "spark", () => null),
  column("self_score", "score", ({ row }) => row.self_score),
  column("other_score", "score", ({ row }) => row.other_score),
  money("carry_over_yuan", 0),
  money("idle_yuan", 0),
  column("oldest_origin_year", "year", ({ row }) => row.oldest_origin_year),
  column("finding_count", "count", ({ row }) => row.finding_count),
  column("warning_count", "count", ({ row }) => row.warning_count),
];

const FIXED = ["subject_name", "proposal", "lock"];
const YEARS = ["", "prior_", "earlier_"];

/** Which columns are shown together. */
export const columnSets = {
  summary: [
    ...FIXED,
    ...["change", "growth", "rating", "reason", "requested_yuan", "request_growth", "adjusted_yuan", "executed_yuan"],
    ...["execution_rate", "history", "idle_yuan", "finding_count", "warning_count"],
  ],
  steps: [...FIXED, "rating", "baseline", ...Object.values(STEP_COLUMNS), "change", "growth", "reason", "priority"],
  years: [
    ...FIXED,
    ...YEARS.flatMap((year) =>
      ["initial_yuan", "adjusted_yuan", "executed_yuan", "execution_rate"].map((one) => year + one),
    ),
    ...YEARS.map((year) => `${year}unspent_yuan`),
    "history",
  ],
  results: [
    ...FIXED,
    ...["rating", "self_score", "other_score", "execution_rate", "carry_over_yuan", "idle_yuan", "oldest_origin_year"],
    ...["finding_count", "warning_count", "reason"],
  ],
  all: columns.map(({ name }) => name),
} satisfies Readonly<Record<string, readonly string[]>>;
export type ColumnSet = keyof typeof columnSets;

/** The columns of a set, in their order. */
export function columnsOfSet(set: ColumnSet): readonly PlanColumn[] {
  return columnSets[set].flatMap((name) => columns.filter((column) => column.name === name));
}

/** What a column comes to over some lines, exactly; null where it is nothing to add up. */
export function totalOfColumn({ kind, of, ratio }: PlanColumn, lines: readonly PlanLine[]): number | null {
  if (ratio) return ratioOf(sumOf(lines, ratio[0]), sumOf(lines, ratio[1]));
  if (kind !== "money" && kind !== "change" && kind !== "count") return null;
  return sumOf(lines, (line) => Number(of(line) ?? 0));
}

function sumOf(lines: readonly PlanLine[], amount: Amount): number {
  return lines.reduce((sum, line) => sum + (amount(line) ?? 0), 0);
}

function ratioOf(over: number | null, under: number | null): number | null {
  return over === null || under === null || under === 0 ? null : over / under;
}

function difference(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : one - other;
}

import { useMemo } from "preact/hooks";
import type { Grouping, GroupRow, GroupsAnswer } from "../api.ts";
import type { LinkedChart } from "../charts/LinkedChart.ts";
import type { Facts } from "../facts.ts";
import { useScope } from "../office.ts";
import { pickedAfter, picksOf, withPick } from "../picks.ts";
import { type Loadable, useAnswer } from "../query.ts";
import type { Scope } from "../scope.ts";
import { go, view } from "../view.ts";
import { groupsOf } from "./groupsOf.ts";
import { forever, type Narrowing, useNarrowing } from "./narrowing.ts";

/** The figures of a page that narrow each other, what is picked in them, and the groups to draw. */
export interface Linked extends Narrowing {
  readonly facts: Facts;
  readonly charts: readonly LinkedChart[];
  /** Null until the years are known. */
  readonly scope: Scope | null;
  readonly answer: Loadable<GroupsAnswer>;
}

/** Name of the group of all rows that are picked, measured by the measures of the facts. */
export const TOTAL = "total";

/** Groups the facts of the scope in view for all charts at once, so that they always show the same picks. */
export function useLinked(facts: Facts, charts: readonly LinkedChart[]): Linked {
  const scope = useScope();
  const { picks, narrowing } = useNarrowing(facts, scope);
  const groups = useMemo(() => groupingsOf(facts, charts), [facts, charts]);
  const parameters = scope === null ? null : facts.parameters(scope);
  const answer = useAnswer<GroupsAnswer>(
    `groups ${facts.query} ${Object.keys(groups)} ${JSON.stringify([parameters, narrowing])}`,
    () => (parameters === null ? forever() : groupsOf({ query: facts.query, parameters }, groups, narrowing)),
  );
  return { facts, charts, scope, picks, narrowing, answer };
}

function groupingsOf(facts: Facts, charts: readonly LinkedChart[]): Record<string, Grouping> {
  const ofCharts = charts.map((chart) => [chart.id, groupingOf(chart)] as const);
  return { ...Object.fromEntries(ofCharts), [TOTAL]: { by: [], measures: facts.measures, ignores: [] } };
}

/** How a chart groups rows: a figure shows all of its groups, whatever is picked in itself. */
export function groupingOf({ by, measures }: LinkedChart): Grouping {
  return { by, measures, ignores: [by[0]] };
}

/** Picks a group in a figure: it alone, or with `adds` beside what is picked there. The year of the page is that in view. */
export function pickGroup({ facts }: Linked, { by: [column] }: LinkedChart, row: GroupRow, adds: boolean): void {
  const value = row[column] === null || row[column] === undefined ? null : String(row[column]);
  const { pick } = view.value;
  if (column === facts.year && !adds) go({ year: Number(value), pick: withPick(pick, column, null) });
  else go({ pick: withPick(pick, column, pickedAfter(picksOf(pick)[column], value, adds)) });
}

/** Picks a band of a column, or another end of the band that is picked; without any end nothing is picked. */
export function pickBand(
  { by: [column] }: LinkedChart,
  ends: { readonly from?: number | null; readonly to?: number | null },
  how: { readonly replace?: boolean } = {},
): void {
  // What is picked now, not when the figure was last drawn: both ends may be typed faster than that.
  const before = picksOf(view.value.pick)[column];
  const { from, to } = before && !("values" in before) ? before : { from: null, to: null };
  const band = { from: endOf(ends.from, from), to: endOf(ends.to, to) };
  go({ pick: withPick(view.value.pick, column, band.from === null && band.to === null ? null : band) }, how);
}

function endOf(end: number | null | undefined, before: string | null): string | null {
  if (end === undefined) return before;
  return end === null ? null : String(end);
}

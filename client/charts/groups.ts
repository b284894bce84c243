import type { Row } from "../api.ts";
import { inUnit } from "../format.ts";
import { type Scope, withinGroups } from "../scope.ts";
import type { Text } from "../text/text.ts";
import type { Choices, View } from "../url.ts";
import type { Frame } from "./Chart.ts";
import { type Grouping, groupingOf, isReal, measureOf, structureOf } from "./trendOptions.ts";

export type GroupRow = Row<"trend_by_group">;

/** A group over the years: a line. Where it was renamed as reported, each name is a line of its own. */
export interface GroupSeries {
  readonly key: string;
  readonly name: Text;
  readonly rows: readonly GroupRow[];
  readonly last: GroupRow;
}

/** What charts of groups over years have in common. */
export const trendGroups = {
  query: "trend_by_group",
  parameters: (scope: Scope) => ({
    ...withinGroups(scope),
    grouping: groupingOf(scope.options),
    structure: structureOf(scope.options),
    measure_name: measureOf(scope.options),
    most: 12,
  }),
  columns: [
    "group_name",
    "fiscal_year",
    "value_yuan",
    "change_rate",
    "annual_growth_rate",
    "money_share",
    "rank",
    "execution_rate",
    "execution_rate_of_initial",
    "real_yuan",
    "real_annual_growth_rate",
    "group_code",
  ],
  ledger: "departments",
} as const;

/** What tells a line from others. */
export function groupKey(row: GroupRow): string {
  return `${row.group_code} ${row.group_name}`;
}

/** The lines, those that are largest at their end first; a line that ended earlier comes after those of today. */
export function groupSeries(rows: readonly GroupRow[]): GroupSeries[] {
  const series = [...new Set(rows.map(groupKey))].map((key) => {
    const own = rows.filter((row) => groupKey(row) === key).sort((a, b) => a.fiscal_year - b.fiscal_year);
    const last = own.at(-1) as GroupRow;
    return { key, name: { zh: last.group_name, en: last.group_name_en }, rows: own, last };
  });
  return series.sort((a, b) => b.last.fiscal_year - a.last.fiscal_year || a.last.rank - b.last.rank);
}

/** The amount of a row, at the prices chosen: a place in a chart. */
export function groupValue(row: GroupRow, { options, unit }: Frame): number | null {
  return inUnit(isReal(options) ? row.real_yuan : row.value_yuan, unit);
}

const pickedColumn: Record<Exclude<Grouping, "region" | "department">, string> = {
  function_class: "class_code",
  fund_type: "fund_type_code",
  category: "category_code",
};

/** Where pointing at a group leads: into a district, to a department, or to the page narrowed to a class or type. */
export function groupTo({ group_code, open_code }: GroupRow, options: Choices): Partial<View> {
  const grouping = groupingOf(options);
  const set = { ...options, by: "department" };
  if (grouping === "region") return { region: open_code, department: null, set };
  if (grouping !== "department") return { pick: { [pickedColumn[grouping]]: group_code }, set };
  const { by: _, ...others } = options;
  return { department: open_code, region: null, set: others };
}

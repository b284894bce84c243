import { dot, lineY, type PlotOptions, ruleY } from "@observablehq/plot";
import type { Row } from "../api.ts";
import { colour } from "../theme.ts";

type YearRow = Row<"overview_by_year">;

/** A line of eight years without axes: the shape only, its last complete year marked, the year in progress dashed. */
export function spark(rows: readonly YearRow[], column: keyof YearRow, year: number, width: number): PlotOptions {
  const points = rows.map((row) => ({
    year: row.fiscal_year,
    value: row[column] === null ? null : Number(row[column]),
    open: row.is_in_progress,
  }));
  const closed = points.filter((point) => !point.open);
  const tail = points.filter((point) => point.open || point === closed.at(-1));
  const top = Math.max(...points.map((point) => point.value ?? 0)) || 1;
  const base = { x: "year", y: "value", stroke: colour.accent, strokeWidth: 1.5 };
  return {
    width,
    height: 44,
    margin: 5,
    marginBottom: 4,
    style: { overflow: "visible" },
    x: { axis: null, type: "point", domain: points.map((point) => point.year) },
    y: { axis: null, domain: [Math.min(0, ...points.map((point) => point.value ?? 0)), top] },
    marks: [
      ruleY([0], { stroke: colour.hairline }),
      lineY(closed, base),
      lineY(tail.length > 1 ? tail : [], { ...base, strokeDasharray: "2 3" }),
      dot(
        points.filter((point) => point.year === year),
        {
          x: "year",
          y: "value",
          r: 3,
          fill: (point: { open: boolean }) => (point.open ? colour.panel : colour.accent),
          stroke: colour.accent,
          strokeWidth: 1.5,
        },
      ),
    ],
  };
}

import { barX, type PlotOptions, pointerY, stackX, text, tip } from "@observablehq/plot";
import type { Row } from "../api.ts";
import { count, money } from "../format.ts";
import { withinYear } from "../scope.ts";
import { chartStyle, tipStyle } from "../theme.ts";
import type { Chart, Frame } from "./Chart.ts";
import { quadrantLegend, quadrants } from "./quadrants.ts";

type QuadrantRow = Row<"monitoring_by_quadrant">;

const HEIGHT = 180;
const order = Object.keys(quadrants);

/** Monitored projects by quadrant at each cut-off month: how many are on track, how many behind. */
export const quadrantsByMonth: Chart<"monitoring_by_quadrant"> = {
  id: "monitoring_by_quadrant",
  query: "monitoring_by_quadrant",
  title: { zh: "双监控结果", en: "Money and results" },
  subtitle: { zh: "各截止月份的监控项目数", en: "Projects monitored at each cut-off month" },
  parameters: withinYear,
  columns: ["cutoff_month", "quadrant", "project_count", "adjusted_yuan"],
  money: ["adjusted_yuan"],
  ledger: "monitoring_warnings",
  axis: "count",
  height: () => HEIGHT,
  legend: quadrantLegend,
  panels: (rows, frame) => [bars(rows, frame)],
  stops: (rows, frame) => months(rows).map((month) => ({ x: 0, y: month, lines: reading(month, rows, frame) })),
};

function bars(rows: readonly QuadrantRow[], frame: Frame): PlotOptions {
  const stacked = {
    y: "cutoff_month",
    x: "project_count",
    z: "quadrant",
    order: (a: QuadrantRow, b: QuadrantRow) => order.indexOf(a.quadrant) - order.indexOf(b.quadrant),
  };
  const whole = Math.max(1, ...months(rows).map((month) => totalOf(month, rows)));
  const label = (row: QuadrantRow) =>
    (row.project_count / whole) * (frame.width - 60) > 40 ? count(row.project_count) : "";
  return {
    width: frame.width,
    height: HEIGHT,
    marginTop: 8,
    marginLeft: 48,
    marginRight: 12,
    marginBottom: 24,
    style: chartStyle,
    x: { label: null, grid: true, ticks: frame.width < 480 ? 3 : 5, tickSize: 0 },
    y: { type: "band", label: null, tickSize: 0, tickFormat: (month: number) => monthName(month, frame), padding: 0.3 },
    marks: [
      barX(rows, { ...stacked, fill: (row: QuadrantRow) => quadrantOf(row).fill, stroke: "var(--paper)" }),
      text(rows, stackX({ ...stacked, text: label, fill: (row: QuadrantRow) => quadrantOf(row).on, fontSize: 11 })),
      tip(
        months(rows),
        pointerY({
          ...tipStyle,
          x: () => 0,
          y: (month: number) => month,
          title: (month: number) => reading(month, rows, frame).join("\n"),
        }),
      ),
    ],
  };
}

function quadrantOf(row: QuadrantRow) {
  return quadrants[row.quadrant] ?? (quadrants.unknown as NonNullable<(typeof quadrants)[string]>);
}

function months(rows: readonly QuadrantRow[]): number[] {
  return [...new Set(rows.map((row) => row.cutoff_month))];
}

function totalOf(month: number, rows: readonly QuadrantRow[]): number {
  return rows.filter((row) => row.cutoff_month === month).reduce((sum, row) => sum + row.project_count, 0);
}

function monthName(month: number, frame: Frame): string {
  return frame.lang === "zh" ? `${month} 月` : `M${month}`;
}

function reading(month: number, rows: readonly QuadrantRow[], frame: Frame): string[] {
  const ofMonth = rows
    .filter((row) => row.cutoff_month === month)
    .toSorted((a, b) => order.indexOf(a.quadrant) - order.indexOf(b.quadrant));
  return [
    `${monthName(month, frame)} · ${frame.unitName}`,
    ...ofMonth.map((row) => {
      const projects = frame.lang === "zh" ? `${count(row.project_count)} 个` : count(row.project_count);
      return `${quadrantOf(row)[frame.lang]}  ${projects} · ${money(row.adjusted_yuan, frame.unit)}`;
    }),
  ];
}

import { areaY, dot, lineY, type PlotOptions, pointerX, tip } from "@observablehq/plot";
import type { Row } from "../api.ts";
import { count, decimal, rate } from "../format.ts";
import { chartStyle, colour, tipStyle } from "../theme.ts";
import type { Chart, Frame } from "./Chart.ts";
import { yearTick } from "./yearTick.ts";

type HistoryRow = Row<"indicator_history">;

const HEIGHT = 280;

/** One indicator of the library over the years: the spread of its targets, with the middle one as a line. */
export const indicatorHistory: Chart<"indicator_history"> = {
  id: "indicator_history",
  query: "indicator_history",
  title: { zh: "同一指标的历年目标", en: "One indicator over the years" },
  subtitle: {
    zh: "线为中位目标，深色带为中间一半，浅色带为最低至最高",
    en: "Line: median target; dark band: the middle half; light band: lowest to highest",
  },
  parameters: ({ options }) => ({ indicator_name: options.indicator ?? "" }),
  columns: [
    "fiscal_year",
    "unit",
    "project_count",
    "department_count",
    "lowest_target",
    "lower_target",
    "middle_target",
    "upper_target",
    "highest_target",
    "target_met_rate",
  ],
  ledger: "targets",
  axis: "count",
  height: () => HEIGHT,
  panels: (rows, frame) => [spread(rows, frame)],
  stops: (rows, frame) =>
    commonest(rows).map((row) => ({ x: row.fiscal_year, year: row.fiscal_year, lines: reading(row, frame) })),
};

/** The unit that most projects use: targets in other units stand in the table. */
function commonest(rows: readonly HistoryRow[]): HistoryRow[] {
  const most = rows.reduce<HistoryRow | null>(
    (best, row) => (best === null || row.project_count > best.project_count ? row : best),
    null,
  );
  return rows.filter((row) => row.unit === most?.unit);
}

function spread(rows: readonly HistoryRow[], frame: Frame): PlotOptions {
  const shown = commonest(rows);
  const known = shown.filter((row) => row.middle_target !== null);
  // One value all over has no extent of its own; from zero it is seen where it lies.
  const isFlat = known.every((row) => row.lowest_target === row.highest_target);
  return {
    width: frame.width,
    height: HEIGHT,
    marginTop: 24,
    marginLeft: 56,
    marginRight: 12,
    marginBottom: 24,
    style: chartStyle,
    x: {
      type: "point",
      domain: shown.map((row) => row.fiscal_year),
      padding: 0.3,
      label: null,
      tickSize: 0,
      tickFormat: yearTick(shown.length, frame.width),
    },
    y: {
      label: shown[0]?.unit ?? null,
      labelArrow: "none",
      grid: true,
      ticks: 5,
      tickSize: 0,
      nice: true,
      zero: isFlat,
      tickFormat: shortNumber,
    },
    marks: marks(known, frame),
  };
}

function marks(known: readonly HistoryRow[], frame: Frame) {
  const middle = { x: "fiscal_year", y: "middle_target" } as const;
  const band = (y1: string, y2: string, fillOpacity: number) =>
    areaY(known, { x: "fiscal_year", y1, y2, fill: colour.accent, fillOpacity });
  const title = (row: HistoryRow) => reading(row, frame).join("\n");
  return [
    band("lowest_target", "highest_target", 0.1),
    band("lower_target", "upper_target", 0.22),
    lineY(known, { ...middle, stroke: colour.accent, strokeWidth: 2 }),
    dot(known, { ...middle, fill: colour.accent, r: 3 }),
    tip(known, pointerX({ ...tipStyle, ...middle, title })),
  ];
}

/** 1,840 or 2.5, never more digits than the number has. */
function shortNumber(value: number): string {
  return Number.isInteger(value) ? count(value) : String(value);
}

function reading(row: HistoryRow, frame: Frame): string[] {
  const zh = frame.lang === "zh";
  const number = (value: number | null) => (value === null ? "—" : decimal(value));
  return [
    `${row.fiscal_year}${zh ? " 年" : ""}${row.unit === null ? "" : ` · ${row.unit}`}`,
    `${zh ? "中位目标" : "Median"}  ${number(row.middle_target)}`,
    `${zh ? "中间一半" : "Middle half"}  ${number(row.lower_target)} – ${number(row.upper_target)}`,
    `${zh ? "最低至最高" : "Range"}  ${number(row.lowest_target)} – ${number(row.highest_target)}`,
    `${zh ? "使用" : "Used by"}  ${count(row.project_count)} ${zh ? "个项目" : "projects"} · ${count(row.department_count)} ${zh ? "个部门" : "departments"}`,
    `${zh ? "完成" : "Met"}  ${rate(row.target_met_rate)}`,
  ];
}

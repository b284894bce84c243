import { barX, type PlotOptions, pointerY, text, tip } from "@observablehq/plot";
import type { Row } from "../api.ts";
import { count, money, rate } from "../format.ts";
import { type Scope, withinYear } from "../scope.ts";
import { chartStyle, colour, tipStyle } from "../theme.ts";
import type { Chart, Frame } from "./Chart.ts";
import { fitText } from "./fitText.ts";

type MissedRow = Row<"missed_indicators">;

/** The level whose names are counted; the third is the indicator itself. */
export const indicatorLevels = ["3", "2", "1"] as const;

const MOST = 18;
const ROW = 24;

/** The indicators that projects miss most often in a year, with the money of those projects. */
export const missedIndicators: Chart<"missed_indicators"> = {
  id: "missed_indicators",
  query: "missed_indicators",
  title: { zh: "最常未完成的指标", en: "Indicators most often missed" },
  subtitle: {
    zh: "未完成次数 · 占已判定指标的比重 · 涉及项目资金",
    en: "Times missed · share of those judged · funds of the projects",
  },
  parameters: (scope: Scope) => ({ ...withinYear(scope), level: Number(scope.options.level ?? indicatorLevels[0]) }),
  columns: [
    "indicator_name",
    "level1",
    "missed_count",
    "met_count",
    "missed_share",
    "project_count",
    "department_count",
    "funds_yuan",
  ],
  money: ["funds_yuan"],
  ledger: "targets",
  axis: "count",
  height: () => MOST * ROW + 8,
  panels: (rows, frame) => [bars(rows.slice(0, MOST), frame)],
  stops: (rows, frame) =>
    rows
      .slice(0, MOST)
      .map((row) => ({ x: row.missed_count, y: key(row), year: frame.year, lines: reading(row, frame) })),
};

/** Two levels may share a name; with the level above it is one indicator. */
function key(row: MissedRow): string {
  return `${row.level1}/${row.indicator_name}`;
}

function bars(rows: readonly MissedRow[], frame: Frame): PlotOptions {
  const marginLeft = Math.min(170, frame.width * 0.34);
  const names = new Map(rows.map((row) => [key(row), fitText(row.indicator_name || "—", marginLeft - 12)]));
  const gaps = Array.from({ length: MOST - rows.length }, (_, at) => `${at}`);
  return {
    width: frame.width,
    height: MOST * ROW + 8,
    marginTop: 4,
    marginLeft,
    marginRight: frame.lang === "zh" ? 150 : 132,
    marginBottom: 4,
    style: chartStyle,
    x: { axis: null, domain: [0, Math.max(1, ...rows.map((row) => row.missed_count))] },
    y: {
      type: "band",
      domain: [...rows.map(key), ...gaps],
      padding: 0.3,
      label: null,
      tickSize: 0,
      tickFormat: (one: string) => names.get(one) ?? "",
    },
    marks: [
      barX(rows, { x: "missed_count", y: key, fill: colour.warning, fillOpacity: 0.75 }),
      text(rows, {
        x: "missed_count",
        y: key,
        dx: 6,
        textAnchor: "start",
        fill: colour.ink,
        text: (row: MissedRow) =>
          `${count(row.missed_count)} · ${rate(row.missed_share, 0)} · ${money(row.funds_yuan, frame.unit)}${frame.lang === "zh" ? ` ${frame.unitName}` : ""}`,
      }),
      tip(
        rows,
        pointerY({
          ...tipStyle,
          x: "missed_count",
          y: key,
          title: (row: MissedRow) => reading(row, frame).join("\n"),
        }),
      ),
    ],
  };
}

function reading(row: MissedRow, frame: Frame): string[] {
  const zh = frame.lang === "zh";
  return [
    row.indicator_name === row.level1 ? row.level1 : `${row.level1} · ${row.indicator_name}`,
    `${zh ? "未完成" : "Missed"}  ${count(row.missed_count)} · ${rate(row.missed_share)}`,
    `${zh ? "涉及项目" : "Projects"}  ${count(row.project_count)} · ${zh ? "部门" : "departments"} ${count(row.department_count)}`,
    `${zh ? "涉及资金" : "Funds"}  ${money(row.funds_yuan, frame.unit)} ${frame.unitName}`,
  ];
}

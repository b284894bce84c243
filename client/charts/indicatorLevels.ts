import { barX, type PlotOptions, pointerY, text, tip } from "@observablehq/plot";
import type { Row } from "../api.ts";
import { count, rate } from "../format.ts";
import { withinYear } from "../scope.ts";
import { chartStyle, colour, tipStyle } from "../theme.ts";
import type { Chart, Frame } from "./Chart.ts";

type LevelRow = Row<"indicator_levels">;

const BAND = 24;
const LEFT = 150;
const MOST = 10;

/** Indicators by their second level: how many, and how many of them are numbers. */
export const indicatorLevels: Chart<"indicator_levels"> = {
  id: "indicator_levels",
  query: "indicator_levels",
  title: { zh: "指标层级", en: "Indicators by level" },
  subtitle: { zh: "二级指标的数量，深色为量化指标", en: "Number at level 2; dark: quantified" },
  parameters: withinYear,
  columns: [
    "level1",
    "level2",
    "indicator_count",
    "quantified_count",
    "quantified_share",
    "met_count",
    "missed_count",
    "target_met_rate",
  ],
  ledger: "targets",
  axis: "count",
  height: () => MOST * BAND + 24,
  legend: (lang) => [
    { label: lang === "zh" ? "量化" : "Quantified", colour: colour.accent },
    { label: lang === "zh" ? "定性" : "In words", colour: "var(--age-1)" },
  ],
  panels: (rows, frame) => [bars(rows.slice(0, MOST), frame)],
  stops: (rows, frame) => rows.slice(0, MOST).map((row) => ({ x: 0, y: keyOf(row), lines: reading(row, frame) })),
};

function bars(rows: readonly LevelRow[], frame: Frame): PlotOptions {
  const y = keyOf;
  const names = new Map(rows.map((row) => [keyOf(row), nameOf(row, frame)]));
  return {
    width: frame.width,
    height: rows.length * BAND + 24,
    marginTop: 0,
    marginLeft: LEFT,
    marginRight: 96,
    marginBottom: 24,
    style: chartStyle,
    x: { label: null, grid: true, ticks: frame.width < 480 ? 2 : 4, tickSize: 0, nice: true },
    y: {
      domain: [...names.keys()],
      label: null,
      tickSize: 0,
      padding: 0.25,
      tickFormat: (key: string) => names.get(key) ?? key,
    },
    marks: [
      barX(rows, { x: "indicator_count", y, fill: "var(--age-1)" }),
      barX(rows, { x: "quantified_count", y, fill: colour.accent }),
      text(rows, {
        x: "indicator_count",
        y,
        dx: 6,
        textAnchor: "start",
        text: (row: LevelRow) => `${count(row.indicator_count)} · ${rate(row.quantified_share, 0)}`,
        fill: colour.muted,
      }),
      tip(rows, pointerY({ ...tipStyle, x: () => 0, y, title: (row: LevelRow) => reading(row, frame).join("\n") })),
    ],
  };
}

function keyOf(row: LevelRow): string {
  return `${row.level1} ${row.level2}`;
}

function nameOf(row: LevelRow, { lang }: Frame): string {
  const printed = row.level2 || row.level1 || "—";
  return lang === "en" && row.level2_en !== null ? row.level2_en : printed.replace(/指标$/, "");
}

function reading(row: LevelRow, frame: Frame): string[] {
  const zh = frame.lang === "zh";
  return [
    zh ? `${row.level1} · ${row.level2}` : `${row.level1_en ?? row.level1} · ${row.level2_en ?? row.level2}`,
    `${zh ? "指标" : "Indicators"}  ${count(row.indicator_count)}`,
    `${zh ? "量化" : "Quantified"}  ${count(row.quantified_count)} · ${rate(row.quantified_share)}`,
    `${zh ? "完成" : "Met"}  ${rate(row.target_met_rate)}`,
  ];
}

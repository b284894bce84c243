import { barY, type PlotOptions, pointerX, ruleY, text, tip } from "@observablehq/plot";
import type { Row } from "../api.ts";
import { money, rate } from "../format.ts";
import { withinGroups } from "../scope.ts";
import { chartStyle, colour, tipStyle } from "../theme.ts";
import type { Chart, Frame } from "./Chart.ts";
import { groupingOf } from "./trendOptions.ts";
import { yearTick } from "./yearTick.ts";

type RestatedRow = Row<"restated_by_year">;

const HEIGHT = 356;

const parts = [
  { zh: "与今天相同", en: "Same group today", fill: colour.initial },
  { zh: "经重述对应", en: "Restated to another", fill: colour.accent },
  { zh: "无法对应", en: "Cannot be mapped", fill: colour.warning },
] as const;

/** How much of each year's money can be told by today's groups: as it stands, restated, or not at all. */
export const restatedByYear: Chart<"restated_by_year"> = {
  id: "restated_by_year",
  query: "restated_by_year",
  title: { zh: "可比口径的资金覆盖", en: "Money that comparable years can tell" },
  subtitle: { zh: "占调整预算；数字为可对应比重", en: "of the adjusted budget; numbers: share mapped" },
  parameters: (scope) => ({ ...withinGroups(scope), grouping: groupingOf(scope.options) }),
  columns: [
    "fiscal_year",
    "adjusted_yuan",
    "unchanged_yuan",
    "moved_yuan",
    "unmapped_yuan",
    "moved_share",
    "mapped_share",
  ],
  axis: "share",
  money: ["adjusted_yuan"],
  ledger: "departments",
  height: () => HEIGHT,
  legend: (lang) => parts.map((part) => ({ label: part[lang], colour: part.fill })),
  panels: (rows, frame) => [columns(rows, frame)],
  stops: (rows, frame) =>
    rows.map((row) => ({ x: row.fiscal_year, year: row.fiscal_year, lines: reading(row, frame) })),
};

function columns(rows: readonly RestatedRow[], frame: Frame): PlotOptions {
  const known = rows.filter((row) => row.mapped_share !== null && row.moved_share !== null);
  const years = known.map((row) => row.fiscal_year);
  return {
    width: frame.width,
    height: HEIGHT,
    marginTop: 24,
    marginLeft: 40,
    marginRight: 4,
    marginBottom: 24,
    style: chartStyle,
    x: {
      type: "band",
      domain: years,
      padding: 0.3,
      label: null,
      tickSize: 0,
      tickFormat: yearTick(years.length, frame.width),
    },
    y: { domain: [0, 1], label: null, ticks: 5, tickSize: 0, tickFormat: (value: number) => rate(value, 0) },
    marks: marks(known, frame),
  };
}

function marks(rows: readonly RestatedRow[], frame: Frame) {
  const mapped = (row: RestatedRow) => row.mapped_share ?? 0;
  const unchanged = (row: RestatedRow) => mapped(row) - (row.moved_share ?? 0);
  const bar = (y1: (row: RestatedRow) => number, y2: (row: RestatedRow) => number, fill: string) =>
    barY(rows, { x: "fiscal_year", y1, y2, fill });
  const label = (row: RestatedRow) => rate(row.mapped_share, mapped(row) === 1 || frame.width < 420 ? 0 : 1);
  return [
    bar(() => 0, unchanged, parts[0].fill),
    bar(unchanged, mapped, parts[1].fill),
    bar(mapped, () => 1, parts[2].fill),
    text(rows, { x: "fiscal_year", y: 1, dy: -9, text: label, fill: colour.muted, fontSize: 11 }),
    ruleY([0], { stroke: colour.muted, strokeWidth: 0.75 }),
    tip(
      rows,
      pointerX({
        ...tipStyle,
        x: "fiscal_year",
        y: 0.5,
        title: (row: RestatedRow) => reading(row, frame).join("\n"),
      }),
    ),
  ];
}

function reading(row: RestatedRow, frame: Frame): string[] {
  const { lang, unit, unitName } = frame;
  const amounts = [row.unchanged_yuan, row.moved_yuan, row.unmapped_yuan];
  return [
    `${row.fiscal_year} · ${unitName}`,
    ...parts.map((part, at) => `${part[lang]}  ${money(amounts[at] ?? null, unit)}`),
    `${lang === "zh" ? "可对应" : "Mapped"}  ${rate(row.mapped_share)}`,
  ];
}

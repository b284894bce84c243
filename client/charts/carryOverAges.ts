import { barY, type PlotOptions, pointerX, ruleY, tip } from "@observablehq/plot";
import type { Row } from "../api.ts";
import { count, inUnit, money } from "../format.ts";
import { within } from "../scope.ts";
import type { Lang } from "../text/text.ts";
import { chartStyle, colour, tipStyle } from "../theme.ts";
import type { Chart, Frame } from "./Chart.ts";
import { yearTick } from "./yearTick.ts";

type AgeRow = Row<"carry_over_ages">;

const HEIGHT = 236;

const bands = [
  { zh: "一年以内", en: "Up to 1 year", fill: "var(--age-1)" },
  { zh: "一至两年", en: "1 to 2 years", fill: "var(--age-2)" },
  { zh: "两年以上，可收回", en: "Over 2 years, recoverable", fill: "var(--age-3)" },
];

/** Balances carried over at year end by age; the oldest are candidates for recovery. */
export const carryOverAges: Chart<"carry_over_ages"> = {
  id: "carry_over_ages",
  query: "carry_over_ages",
  title: { zh: "结转结余", en: "Carry-overs" },
  subtitle: { zh: "年末余额，按形成年限", en: "Balance at year end, by age" },
  parameters: within,
  columns: ["fiscal_year", "age_band", "balance_yuan", "project_count"],
  money: ["balance_yuan"],
  ledger: "projects",
  axis: "money",
  height: () => HEIGHT,
  legend: (lang) => bands.map((band) => ({ label: band[lang], colour: band.fill })),
  panels: (rows, frame) => [ages(rows, frame)],
  stops: (rows, frame) => years(rows).map((year) => ({ x: year, year, lines: reading(year, rows, frame) })),
};

function ages(rows: readonly AgeRow[], frame: Frame): PlotOptions {
  const one = years(rows);
  return {
    width: frame.width,
    height: HEIGHT,
    marginTop: 22,
    marginLeft: 44,
    marginRight: 4,
    marginBottom: 24,
    style: chartStyle,
    x: {
      type: "band",
      domain: one,
      padding: 0.35,
      label: null,
      tickSize: 0,
      tickFormat: yearTick(one.length, frame.width),
    },
    y: { label: frame.unitName, labelArrow: "none", grid: true, ticks: 4, tickSize: 0, nice: true },
    marks: [
      barY(rows, {
        x: "fiscal_year",
        y: (row: AgeRow) => inUnit(row.balance_yuan, frame.unit) ?? 0,
        order: "age_order",
        reverse: true,
        fill: (row: AgeRow) => bandOf(rows, row).fill,
        insetTop: 1,
      }),
      ruleY([0], { stroke: colour.muted, strokeWidth: 0.75 }),
      tip(
        one,
        pointerX({
          ...tipStyle,
          x: (year: number) => year,
          y: 0,
          title: (year: number) => reading(year, rows, frame).join("\n"),
          anchor: "bottom",
        }),
      ),
    ],
  };
}

function years(rows: readonly AgeRow[]): number[] {
  return [...new Set(rows.map((row) => row.fiscal_year))].sort();
}

/** Bands come numbered; the lowest number is the youngest. */
function bandOf(rows: readonly AgeRow[], row: AgeRow): { fill: string } & Record<Lang, string> {
  const orders = [...new Set(rows.map((other) => other.age_order))].sort((a, b) => a - b);
  return bands[orders.indexOf(row.age_order)] ?? { zh: row.age_band, en: row.age_band, fill: colour.muted };
}

function reading(year: number, rows: readonly AgeRow[], frame: Frame): string[] {
  const zh = frame.lang === "zh";
  const ofYear = rows.filter((row) => row.fiscal_year === year);
  return [
    `${zh ? `${year} 年末` : `End of ${year}`} · ${frame.unitName}`,
    ...ofYear.map(
      (row) =>
        `${bandOf(rows, row)[frame.lang]}  ${money(row.balance_yuan, frame.unit)} · ${count(row.project_count)} ${zh ? "个项目" : "projects"}`,
    ),
  ];
}

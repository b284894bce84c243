import { barX, type PlotOptions, pointerY, ruleX, text, tip } from "@observablehq/plot";
import type { Row } from "../api.ts";
import { decimal, money, rate, signed } from "../format.ts";
import { chartStyle, colour, tipStyle } from "../theme.ts";
import type { Chart, Frame } from "./Chart.ts";
import { fitText } from "./fitText.ts";

type HeadRow = Row<"budget_heads">;

/** The heads that moved most; all of them stand in the table twin. */
const MOST = 12;
const ROW = 26;
const HEIGHT = MOST * ROW + 12;

/** Which heads took a larger or smaller share of spending than of the budget; these shifts make the composition variance. */
export const budgetShifts: Chart<"budget_heads"> = {
  id: "budget_heads",
  query: "budget_heads",
  whose: "office",
  title: { zh: "结构变动最大的类款", en: "Heads that moved most" },
  subtitle: {
    zh: "执行占比减年初预算占比；绝对值之和即结构偏离度",
    en: "Share of spending less share of the budget; absolute values add to the variance",
  },
  parameters: ({ fiscal_year, options }) => ({
    fiscal_year,
    head_type: options.head === "function_class" ? "function_class" : "department",
  }),
  columns: [
    "head_name",
    "initial_yuan",
    "executed_yuan",
    "outturn_rate",
    "initial_share",
    "executed_share",
    "share_gap",
    "head",
  ],
  money: ["initial_yuan", "executed_yuan"],
  ledger: "projects",
  axis: "share",
  height: () => HEIGHT,
  panels: (rows, frame) => [bars(rows.slice(0, MOST), frame)],
  stops: (rows, frame) =>
    rows.slice(0, MOST).map((row) => ({ x: row.share_gap, y: row.head, lines: reading(row, frame) })),
};

function bars(rows: readonly HeadRow[], frame: Frame): PlotOptions {
  const widest = Math.max(0.001, ...rows.map((row) => Math.abs(row.share_gap)));
  const names = Math.min(190, frame.width * 0.34);
  return {
    width: frame.width,
    height: rows.length * ROW + 12,
    marginTop: 6,
    marginLeft: names,
    marginRight: 8,
    marginBottom: 6,
    style: chartStyle,
    // Room beside the longest bars for their numbers.
    x: { axis: null, domain: [-widest * 1.5, widest * 1.5] },
    y: {
      domain: rows.map((row) => row.head),
      label: null,
      tickSize: 0,
      padding: 0.35,
      tickFormat: (head: string) =>
        fitText(
          nameOf(
            rows.find((row) => row.head === head),
            frame,
          ),
          names - 8,
        ),
    },
    marks: marks(rows, frame),
  };
}

function marks(rows: readonly HeadRow[], frame: Frame) {
  const place = { x: "share_gap", y: "head" } as const;
  const isUp = (row: HeadRow) => row.share_gap >= 0;
  const numbers = { ...place, text: (row: HeadRow) => signedPoints(row), fill: colour.ink } as const;
  return [
    barX(rows, { ...place, fill: (row: HeadRow) => (isUp(row) ? colour.accent : colour.adjusted) }),
    ruleX([0], { stroke: colour.muted, strokeWidth: 0.75 }),
    text(rows.filter(isUp), { ...numbers, dx: 5, textAnchor: "start" }),
    text(
      rows.filter((row) => !isUp(row)),
      { ...numbers, dx: -5, textAnchor: "end" },
    ),
    tip(rows, pointerY({ ...tipStyle, ...place, title: (row: HeadRow) => reading(row, frame).join("\n") })),
  ];
}

/** The unit stands in the subtitle. */
function signedPoints(row: HeadRow): string {
  return signed(decimal(row.share_gap * 100));
}

function nameOf(row: HeadRow | undefined, { lang }: Frame): string {
  return (lang === "en" ? row?.head_name_en : row?.head_name) ?? "";
}

function reading(row: HeadRow, frame: Frame): string[] {
  const zh = frame.lang === "zh";
  return [
    nameOf(row, frame),
    `${zh ? "年初预算" : "Initial"}  ${money(row.initial_yuan, frame.unit)} ${frame.unitName} · ${rate(row.initial_share, 2)}`,
    `${zh ? "执行" : "Spent"}  ${money(row.executed_yuan, frame.unit)} ${frame.unitName} · ${rate(row.executed_share, 2)}`,
    `${zh ? "占比变动" : "Shift"}  ${signedPoints(row)} ${zh ? "个百分点" : "pp"}`,
  ];
}

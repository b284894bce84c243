import { barX, type PlotOptions, pointerY, text, tip } from "@observablehq/plot";
import { exAnteFacts } from "../facts.ts";
import { count, inUnit, rate } from "../format.ts";
import { roundedShares } from "../roundedParts.ts";
import type { Lang, Text } from "../text/text.ts";
import { chartStyle, colour, tipStyle } from "../theme.ts";
import type { GroupsOf, LinkedChart, LinkedFrame } from "./LinkedChart.ts";
import { type ReviewGroup, reviewReading } from "./reviewGroup.ts";
import { shortened } from "./shortened.ts";

interface ReviewBars {
  readonly id: string;
  readonly title: Text;
  readonly by: LinkedChart["by"];
  /** Codes in the order of their list; without them the groups are ranked by what they asked for. */
  readonly order?: readonly string[];
  /** Most bars that are drawn; all groups stand in the table. */
  readonly most: number;
  readonly name?: (row: ReviewGroup, lang: Lang) => string;
}

const ROW = 28;
const HEAD = 22;

/** What reviews asked for and were granted, a bar a group; beside it how many they are (with their share, where all groups are shown) and the saving rate. */
export function reviewBars({ id, title, by, order, most, name }: ReviewBars): LinkedChart<ReviewGroup> {
  const inOrder = ({ rows }: GroupsOf<ReviewGroup>) => sorted(rows, by[0], order).slice(0, most);
  return {
    id,
    facts: exAnteFacts,
    title,
    subtitle:
      order === undefined
        ? { zh: `申报与核定，按申报数前 ${most} 位`, en: `Requested and approved, the ${most} that asked for most` }
        : { zh: "申报与核定", en: "Requested and approved" },
    by,
    measures: exAnteFacts.measures,
    columns: [
      by[1] ?? by[0],
      "review_count",
      "requested_yuan",
      "approved_yuan",
      "gross_cut_yuan",
      "gross_increase_yuan",
      "saving_yuan",
      "saving_rate",
    ],
    axis: "money",
    money: ["requested_yuan"],
    ...(name ? { name } : {}),
    height: () => most * ROW + HEAD,
    legend: reviewLegend,
    panels: (groups, frame) => [bars(inOrder(groups), frame, { isWhole: order !== undefined, most })],
    stops: (groups, frame) =>
      inOrder(groups).map((row) => ({
        x: 0,
        y: frame.nameOf(row),
        row,
        lines: reviewReading(frame.nameOf(row), row, frame),
      })),
  };
}

/** What was asked for, and what of it was granted. */
export function reviewLegend(lang: Lang) {
  return [
    { label: lang === "zh" ? "申报" : "Requested", colour: colour.initial },
    { label: lang === "zh" ? "核定" : "Approved", colour: colour.accent },
  ];
}

function sorted(rows: readonly ReviewGroup[], column: string, order: readonly string[] | undefined) {
  const place = (row: ReviewGroup) =>
    order === undefined ? -Number(row.requested_yuan ?? 0) : (order.indexOf(String(row[column])) + 99) % 99;
  return rows.toSorted((a, b) => place(a) - place(b));
}

interface BarsOptions {
  readonly isWhole: boolean;
  readonly most: number;
}

/** Figures beside the bars, each in a column of its own with its head, from the right edge inwards. */
interface Beside {
  readonly head: Text;
  readonly width: number;
  readonly said: (row: ReviewGroup, at: number) => string;
}

function besides(rows: readonly ReviewGroup[], isWhole: boolean): Beside[] {
  const shares = roundedShares(rows.map((row) => row.review_count));
  return [
    { head: { zh: "审减率", en: "Saved" }, width: 54, said: (row) => rate(row.saving_rate) },
    ...(isWhole
      ? [{ head: { zh: "占比", en: "Share" }, width: 54, said: (_: ReviewGroup, at: number) => shares[at] ?? "" }]
      : []),
    { head: { zh: "项数", en: "No." }, width: 34, said: (row) => count(row.review_count) },
  ];
}

function bars(rows: readonly ReviewGroup[], frame: LinkedFrame, { isWhole, most }: BarsOptions): PlotOptions {
  const left = Math.min(172, frame.width * 0.36);
  const columns = besides(rows, isWhole);
  const names = rows.map(frame.nameOf);
  const spare = Array.from({ length: Math.max(0, most - rows.length) }, (_, at) => `\u200b${at}`);
  const top = Math.max(...rows.map((row) => inUnit(row.requested_yuan, frame.unit) ?? 0)) || 1;
  return {
    width: frame.width,
    height: most * ROW + HEAD,
    marginTop: HEAD,
    marginLeft: left,
    marginRight: columns.reduce((sum, { width }) => sum + width, 0),
    marginBottom: 0,
    style: chartStyle,
    x: { axis: null, domain: [0, top] },
    y: {
      type: "band",
      domain: [...names, ...spare],
      label: null,
      tickSize: 0,
      padding: 0.34,
      tickFormat: (one: string) => (one.startsWith("\u200b") ? "" : shortened(one, left - 8)),
    },
    marks: [
      ...marks(rows, frame),
      ...columns.flatMap((_, at) => columnMarks(rows, frame, columns, at)),
      tips(rows, frame),
    ],
  };
}

const nameIn = (frame: LinkedFrame) => (row: ReviewGroup) => frame.nameOf(row);

function marks(rows: readonly ReviewGroup[], frame: LinkedFrame) {
  const y = nameIn(frame);
  const requested = (row: ReviewGroup) => inUnit(row.requested_yuan, frame.unit) ?? 0;
  const approved = (row: ReviewGroup) => inUnit(row.approved_yuan, frame.unit) ?? 0;
  const opacity = (row: ReviewGroup) => (frame.isFaded(row) ? 0.25 : 1);
  return [
    barX(rows, { y, x: requested, fill: colour.initial, fillOpacity: (row: ReviewGroup) => opacity(row) * 0.6 }),
    barX(rows, { y, x: approved, fill: colour.accent, insetTop: 4, insetBottom: 4, fillOpacity: opacity }),
  ];
}

function columnMarks(rows: readonly ReviewGroup[], frame: LinkedFrame, columns: readonly Beside[], at: number) {
  const { head, said } = columns[at] as Beside;
  const dx = columns.slice(at).reduce((sum, { width }) => sum + width, 0);
  const place = { frameAnchor: "right", textAnchor: "end", dx } as const;
  return [
    text([head[frame.lang]], {
      ...place,
      frameAnchor: "top-right",
      dy: -HEAD / 2,
      text: String,
      fill: colour.muted,
      fontSize: 11,
    }),
    text(rows, {
      ...place,
      y: nameIn(frame),
      text: (row: ReviewGroup) => said(row, rows.indexOf(row)),
      fill: (row: ReviewGroup) => (frame.isFaded(row) ? colour.muted : colour.ink),
      fontVariant: "tabular-nums",
    }),
  ];
}

function tips(rows: readonly ReviewGroup[], frame: LinkedFrame) {
  return tip(
    rows,
    pointerY({
      ...tipStyle,
      y: nameIn(frame),
      x: (row: ReviewGroup) => inUnit(row.requested_yuan, frame.unit) ?? 0,
      maxRadius: Number.POSITIVE_INFINITY,
      title: (row: ReviewGroup) => reviewReading(frame.nameOf(row), row, frame).join("\n"),
    }),
  );
}

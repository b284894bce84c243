import { barX, type PlotOptions, pointerY, text, tip } from "@observablehq/plot";
import type { GroupRow } from "../api.ts";
import type { Text } from "../text/text.ts";
import { chartStyle, colour, tipStyle } from "../theme.ts";
import { fitText } from "./fitText.ts";
import type { GroupsOf, LinkedFrame } from "./LinkedChart.ts";

/** How groups become bars: what is drawn of each, and the figures that stand beside it. */
export interface GroupBars<R extends GroupRow> {
  /** Most bars that are drawn; all groups stand in the table. */
  readonly most: number;
  /** Bars upon each other, the widest first. */
  readonly bars: readonly {
    readonly value: (row: R) => number;
    readonly fill: string;
    readonly opacity?: number;
    readonly inset?: number;
  }[];
  readonly besides: readonly Beside<R>[];
  readonly reading: (row: R) => readonly string[];
}

/** Figures beside the bars, each in a column of its own with its head, from the right edge inwards. */
export interface Beside<R extends GroupRow> {
  readonly head: Text;
  readonly width: number;
  readonly said: (row: R, at: number) => string;
}

const ROW = 28;
const HEAD = 22;

/** Height of a figure of so many bars. */
export function groupBarsHeight(most: number): number {
  return most * ROW + HEAD;
}

/** Groups in the order of a list of codes; without one, ranked by a measure. */
export function inOrder<R extends GroupRow>(
  { rows }: GroupsOf<R>,
  { by, order, rank, most }: { by: string; order?: readonly string[]; rank: (row: R) => number; most: number },
): R[] {
  const place = (row: R) => (order === undefined ? -rank(row) : (order.indexOf(String(row[by])) + 99) % 99);
  return rows.toSorted((a, b) => place(a) - place(b)).slice(0, most);
}

/** One bar a group, at most as many as there is room for; what is outside of the pick of this figure is pale. */
export function groupBars<R extends GroupRow>(
  rows: readonly R[],
  frame: LinkedFrame,
  shape: GroupBars<R>,
): PlotOptions {
  const { most, besides, bars } = shape;
  const left = Math.min(172, frame.width * 0.36);
  const names = rows.map(frame.nameOf);
  const spare = Array.from({ length: Math.max(0, most - rows.length) }, (_, at) => `\u200b${at}`);
  const top = Math.max(...rows.map((row) => bars[0]?.value(row) ?? 0)) || 1;
  return {
    width: frame.width,
    height: groupBarsHeight(most),
    marginTop: HEAD,
    marginLeft: left,
    marginRight: besides.reduce((sum, { width }) => sum + width, 0),
    marginBottom: 0,
    style: chartStyle,
    x: { axis: null, domain: [0, top] },
    y: {
      type: "band",
      domain: [...names, ...spare],
      label: null,
      tickSize: 0,
      padding: 0.34,
      tickFormat: (one: string) => (one.startsWith("\u200b") ? "" : fitText(one, left - 8)),
    },
    marks: [
      ...bars.map((bar) =>
        barX(rows, {
          y: (row: R) => frame.nameOf(row),
          x: bar.value,
          fill: bar.fill,
          ...(bar.inset === undefined ? {} : { insetTop: bar.inset, insetBottom: bar.inset }),
          fillOpacity: (row: R) => (frame.isFaded(row) ? 0.25 : 1) * (bar.opacity ?? 1),
        }),
      ),
      ...besides.flatMap((_, at) => columnMarks(rows, frame, besides, at)),
      tips(rows, frame, shape),
    ],
  };
}

function columnMarks<R extends GroupRow>(
  rows: readonly R[],
  frame: LinkedFrame,
  columns: readonly Beside<R>[],
  at: number,
) {
  const { head, said } = columns[at] as Beside<R>;
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
      y: (row: R) => frame.nameOf(row),
      text: (row: R) => said(row, rows.indexOf(row)),
      fill: (row: R) => (frame.isFaded(row) ? colour.muted : colour.ink),
      fontVariant: "tabular-nums",
    }),
  ];
}

function tips<R extends GroupRow>(rows: readonly R[], frame: LinkedFrame, { bars, reading }: GroupBars<R>) {
  return tip(
    rows,
    pointerY({
      ...tipStyle,
      y: (row: R) => frame.nameOf(row),
      x: (row: R) => bars[0]?.value(row) ?? 0,
      maxRadius: Number.POSITIVE_INFINITY,
      title: (row: R) => reading(row).join("\n"),
    }),
  );
}

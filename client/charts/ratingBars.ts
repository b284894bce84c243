import { barX, type PlotOptions, pointerY, stackX, text, tip } from "@observablehq/plot";
import type { Row } from "../api.ts";
import { count } from "../format.ts";
import { roundedShares } from "../roundedParts.ts";
import { evaluationKinds, ratingWords } from "../text/ratings.ts";
import type { Lang } from "../text/text.ts";
import { chartStyle, colour, colourOf, tipStyle } from "../theme.ts";
import type { Frame, LegendEntry, Stop } from "./Chart.ts";

type RatingRow = Row<"ratings_by_year">;

/** Which kinds of evaluation stand beside each other, and what their bars share out: subjects or the funds behind them. */
export interface RatingBars {
  readonly kinds: readonly string[];
  readonly measure: "share" | "funds_share";
  readonly height: number;
}

/** Bars of 100 % a year, one column of them a kind: self scores and evaluations by others never share a bar. */
export function ratingBars(rows: readonly RatingRow[], frame: Frame, bars: RatingBars): PlotOptions {
  return {
    width: frame.width,
    height: bars.height,
    marginTop: 28,
    marginLeft: 40,
    marginRight: 4,
    marginBottom: 4,
    style: chartStyle,
    fx: {
      axis: "top",
      domain: [...bars.kinds],
      label: null,
      padding: 0.07,
      tickSize: 0,
      tickFormat: (kind: string) => evaluationKinds[kind]?.[frame.lang] ?? kind,
    },
    x: { axis: null, domain: [0, 1] },
    y: { type: "band", label: null, tickSize: 0, tickFormat: String, padding: 0.22 },
    marks: marks(rows, frame, bars),
  };
}

/** The keyboard's way: kind by kind, year by year. */
export function ratingStops(
  rows: readonly RatingRow[],
  frame: Frame,
  { kinds, measure }: Omit<RatingBars, "height">,
): Stop[] {
  return bundles(rows, kinds).map(([first, all]) => ({
    x: 0.5,
    y: first.fiscal_year,
    fx: first.kind,
    year: first.fiscal_year,
    lines: reading(all, frame, measure),
  }));
}

/** The four ratings and their colours. */
export function ratingLegend(lang: Lang): LegendEntry[] {
  return Object.entries(ratingWords)
    .filter(([rating]) => rating !== "not_rated")
    .map(([rating, name]) => ({ label: name[lang], colour: colourOf(colour.rating, rating) }));
}

function marks(rows: readonly RatingRow[], frame: Frame, { kinds, measure }: RatingBars) {
  const rated = rows.filter((row) => kinds.includes(row.kind) && row[measure] !== null);
  const stacked = { fx: "kind", y: "fiscal_year", x: measure, order: "rating_order" } as const;
  const pixels = ((frame.width - 60) / kinds.length) * 0.9;
  const label = (row: RatingRow) => ((row[measure] ?? 0) * pixels > 34 ? sharesOf(row, rows, measure, 0).get(row) : "");
  const onBar = (row: RatingRow) => colourOf(colour.onRating, row.rating);
  const title = (row: RatingRow) => reading(barOf(row, rows), frame, measure).join("\n");
  return [
    barX(rated, {
      ...stacked,
      fill: (row: RatingRow) => colourOf(colour.rating, row.rating),
      stroke: "var(--paper)",
      strokeWidth: 1,
    }),
    text(rated, stackX({ ...stacked, text: label, fill: onBar, fontSize: 11 })),
    tip(
      bundles(rows, kinds).map(([first]) => first),
      pointerY({ ...tipStyle, fx: "kind", x: 0.5, y: "fiscal_year", title }),
    ),
  ];
}

/** The first row of each bar (a kind in a year) with all rows of it. */
function bundles(rows: readonly RatingRow[], kinds: readonly string[]): [RatingRow, RatingRow[]][] {
  return kinds
    .flatMap((kind) => rows.filter((row) => row.kind === kind && barOf(row, rows)[0] === row))
    .map((first) => [first, barOf(first, rows)]);
}

function barOf(row: RatingRow, rows: readonly RatingRow[]): RatingRow[] {
  return rows.filter((other) => other.kind === row.kind && other.fiscal_year === row.fiscal_year);
}

/** The shares of one bar as printed: they add up to 100 %. */
function sharesOf(
  { kind, fiscal_year }: RatingRow,
  rows: readonly RatingRow[],
  measure: RatingBars["measure"],
  digits: number,
): ReadonlyMap<RatingRow, string> {
  const rated = rows.filter((row) => row.kind === kind && row.fiscal_year === fiscal_year && row.share !== null);
  const sizes = rated.map((row) => (measure === "share" ? row.subject_count : smallestUnits(row.funds_yuan)));
  const shares = roundedShares(sizes, digits);
  return new Map(rated.map((row, at) => [row, shares[at] ?? ""]));
}

/** Exact money in its smallest unit. */
function smallestUnits(yuan: string | null): bigint {
  return BigInt((yuan ?? "0.00").replace(".", ""));
}

function reading(rows: readonly RatingRow[], frame: Frame, measure: RatingBars["measure"]): string[] {
  const first = rows[0];
  if (!first) return [];
  const shares = sharesOf(first, rows, measure, 1);
  return [
    `${first.fiscal_year} ${evaluationKinds[first.kind]?.[frame.lang] ?? first.kind}`,
    ...rows.map((row) => {
      const name = ratingWords[row.rating]?.[frame.lang] ?? row.rating;
      const number = `${count(row.subject_count)}${frame.lang === "zh" ? " 个" : ""}`;
      return [name, number, ...(shares.has(row) ? [shares.get(row)] : [])].join("  ");
    }),
  ];
}

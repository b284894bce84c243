import { barX, type PlotOptions, pointerY, stackX, text, tip } from "@observablehq/plot";
import type { Row } from "../api.ts";
import { count, rate } from "../format.ts";
import { within } from "../scope.ts";
import { codes } from "../text/codes.ts";
import { chartStyle, colour, colourOf, tipStyle } from "../theme.ts";
import type { Chart, Frame } from "./Chart.ts";

type RatingRow = Row<"ratings_by_year">;

const HEIGHT = 316;

// Self scores and evaluations by others are never mixed in one distribution, so each kind has bars of its own.
const kinds = ["self", "finance"];

/** Shares of the four ratings among rated subjects, year by year, self-evaluations beside evaluations by finance. */
export const ratingsByYear: Chart<"ratings_by_year"> = {
  id: "ratings_by_year",
  query: "ratings_by_year",
  title: { zh: "评价等级", en: "Ratings" },
  subtitle: { zh: "占已评级对象的比重", en: "Share of rated subjects" },
  parameters: within,
  columns: ["fiscal_year", "kind", "rating", "subject_count", "share", "funds_yuan"],
  covered: "evaluated_department_count",
  ledger: "evaluations",
  axis: "share",
  height: () => HEIGHT,
  legend: (lang) =>
    Object.entries(codes.rating ?? {})
      .filter(([rating]) => rating !== "not_rated")
      .map(([rating, name]) => ({ label: name[lang], colour: colourOf(colour.rating, rating) })),
  panels: (rows, frame) => [bars(rows, frame)],
  stops: (rows, frame) =>
    bundles(rows).map(([first, all]) => ({
      x: 0.5,
      y: first.fiscal_year,
      fx: first.kind,
      year: first.fiscal_year,
      lines: reading(all, frame),
    })),
};

function bars(rows: readonly RatingRow[], frame: Frame): PlotOptions {
  return {
    width: frame.width,
    height: HEIGHT,
    marginTop: 28,
    marginLeft: 40,
    marginRight: 4,
    marginBottom: 4,
    style: chartStyle,
    fx: {
      axis: "top",
      domain: kinds,
      label: null,
      padding: 0.07,
      tickSize: 0,
      tickFormat: (kind: string) => codes.kind?.[kind]?.[frame.lang] ?? kind,
    },
    x: { axis: null, domain: [0, 1] },
    y: { type: "band", label: null, tickSize: 0, tickFormat: String, padding: 0.22 },
    marks: marks(rows, frame),
  };
}

function marks(rows: readonly RatingRow[], frame: Frame) {
  const rated = rows.filter((row) => kinds.includes(row.kind) && row.share !== null);
  const stacked = { fx: "kind", y: "fiscal_year", x: "share", order: "rating_order" } as const;
  const label = (row: RatingRow) => ((row.share ?? 0) * (frame.width - 60) * 0.45 > 34 ? rate(row.share, 0) : "");
  const onBar = (row: RatingRow) => colourOf(colour.onRating, row.rating);
  const title = (row: RatingRow) => reading(barOf(row, rows), frame).join("\n");
  return [
    barX(rated, {
      ...stacked,
      fill: (row: RatingRow) => colourOf(colour.rating, row.rating),
      stroke: "var(--paper)",
      strokeWidth: 1,
    }),
    text(rated, stackX({ ...stacked, text: label, fill: onBar, fontSize: 11 })),
    tip(
      bundles(rows).map(([first]) => first),
      pointerY({ ...tipStyle, fx: "kind", x: 0.5, y: "fiscal_year", title }),
    ),
  ];
}

/** The first row of each bar (a kind in a year) with all rows of it. */
function bundles(rows: readonly RatingRow[]): [RatingRow, RatingRow[]][] {
  return kinds
    .flatMap((kind) => rows.filter((row) => row.kind === kind && barOf(row, rows)[0] === row))
    .map((first) => [first, barOf(first, rows)]);
}

function barOf(row: RatingRow, rows: readonly RatingRow[]): RatingRow[] {
  return rows.filter((other) => other.kind === row.kind && other.fiscal_year === row.fiscal_year);
}

function reading(rows: readonly RatingRow[], frame: Frame): string[] {
  const first = rows[0];
  if (!first) return [];
  return [
    `${first.fiscal_year} ${codes.kind?.[first.kind]?.[frame.lang] ?? first.kind}`,
    ...rows.map((row) => {
      const name = codes.rating?.[row.rating]?.[frame.lang] ?? row.rating;
      const number = `${count(row.subject_count)}${frame.lang === "zh" ? " 个" : ""}`;
      return [name, number, ...(row.share === null ? [] : [rate(row.share)])].join("  ");
    }),
  ];
}

import { cell, type PlotOptions, pointer, text, tip } from "@observablehq/plot";
import type { Row } from "../api.ts";
import { count, rate } from "../format.ts";
import { withinYear } from "../scope.ts";
import { codes } from "../text/codes.ts";
import { chartStyle, colour, tipStyle } from "../theme.ts";
import type { Chart, Frame } from "./Chart.ts";

type MatrixRow = Row<"rating_matrix">;

const HEIGHT = 300;
const ratings = ["excellent", "good", "fair", "poor"];
const words = {
  self: { zh: "自评等级", en: "Self rating" },
  other: { zh: "他评等级", en: "Rating by others" },
  lower: { zh: "他评下调", en: "Lowered by others" },
  same: { zh: "一致", en: "The same" },
  higher: { zh: "他评上调", en: "Raised by others" },
};

/** How departments rated themselves (rows) against how others rated them (columns), in one year. */
export const ratingMatrix: Chart<"rating_matrix"> = {
  id: "rating_matrix",
  query: "rating_matrix",
  title: { zh: "自评与他评等级对照", en: "Self ratings against ratings by others" },
  subtitle: { zh: "同一对象两种等级，数字为对象数", en: "Subjects that have both; the numbers count them" },
  parameters: withinYear,
  columns: ["self_rating", "other_rating", "subject_count", "share", "funds_yuan", "is_downgraded"],
  ledger: "evaluations",
  axis: "count",
  height: () => HEIGHT,
  legend: (lang) => [
    { label: words.same[lang], colour: colour.muted },
    { label: words.lower[lang], colour: colour.warning },
    { label: words.higher[lang], colour: colour.accent },
  ],
  panels: (rows, frame) => [matrix(rows, frame)],
  stops: (rows, frame) =>
    rows.map((row) => ({
      x: row.other_rating,
      y: row.self_rating,
      year: frame.year,
      lines: reading(row, frame),
    })),
};

function matrix(rows: readonly MatrixRow[], frame: Frame): PlotOptions {
  const most = Math.max(1, ...rows.map((row) => row.subject_count));
  const place = { x: "other_rating", y: "self_rating" } as const;
  const name = (rating: string) => codes.rating?.[rating]?.[frame.lang] ?? rating;
  const axis = { type: "band", domain: ratings, tickSize: 0, tickFormat: name, padding: 0.04 } as const;
  return {
    width: frame.width,
    height: HEIGHT,
    marginTop: 40,
    marginLeft: frame.lang === "zh" ? 44 : 72,
    marginRight: 4,
    marginBottom: 4,
    style: chartStyle,
    x: { ...axis, axis: "top", label: words.other[frame.lang], labelArrow: "none", labelAnchor: "right" },
    y: { ...axis, label: words.self[frame.lang], labelArrow: "none" },
    marks: [
      // Areas would promise a scale that cells do not have; the ink only grows with the number, which stands in the cell.
      cell(rows, {
        ...place,
        fill: fillOf,
        fillOpacity: (row: MatrixRow) => (row.subject_count === 0 ? 0.05 : 0.12 + 0.4 * (row.subject_count / most)),
      }),
      text(rows, {
        ...place,
        text: (row: MatrixRow) => count(row.subject_count),
        dy: -7,
        fontSize: 15,
        fontWeight: 600,
      }),
      text(rows, { ...place, text: (row: MatrixRow) => rate(row.share), dy: 11, fontSize: 11 }),
      tip(rows, pointer({ ...tipStyle, ...place, title: (row: MatrixRow) => reading(row, frame).join("\n") })),
    ],
  };
}

function fillOf(row: MatrixRow): string {
  if (row.self_order === row.other_order) return colour.muted;
  return row.is_downgraded ? colour.warning : colour.accent;
}

function reading(row: MatrixRow, { lang }: Frame): string[] {
  const name = (rating: string) => codes.rating?.[rating]?.[lang] ?? rating;
  return [
    `${words.self[lang]} ${name(row.self_rating)} · ${words.other[lang]} ${name(row.other_rating)}`,
    `${count(row.subject_count)}${lang === "zh" ? " 个" : ""}  ${rate(row.share)}`,
  ];
}

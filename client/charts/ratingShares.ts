import type { Row } from "../api.ts";
import { type Scope, within } from "../scope.ts";
import type { Chart, Frame } from "./Chart.ts";
import { ratingBars, ratingLegend, ratingStops } from "./ratingBars.ts";

/** Whose ratings a page shows; a department's funds hold those of its projects, so they are never put together. */
export const subjectTypes = ["project", "department"] as const;
/** What the shares are shares of. */
export const ratingMeasures = ["subjects", "funds"] as const;

const kinds = ["self", "department", "finance", "third_party"];
const HEIGHT = 300;
const NARROW = 640;

/** Ratings over the years by every kind of evaluation, as shares of subjects or of the funds behind them. */
export const ratingShares: Chart<"ratings_by_year"> = {
  id: "rating_shares",
  query: "ratings_by_year",
  title: { zh: "各类评价的等级", en: "Ratings by kind of evaluation" },
  subtitle: { zh: "占已评级的比重，自评与他评分列", en: "Share of the rated; self and others stand apart" },
  parameters: ofSubjects,
  columns: ["fiscal_year", "kind", "rating", "subject_count", "share", "funds_yuan", "funds_share"],
  money: ["funds_yuan"],
  covered: "evaluated_department_count",
  ledger: "evaluations",
  axis: "share",
  height: (width) => (width < NARROW ? 2 * HEIGHT : HEIGHT),
  legend: ratingLegend,
  panels: (rows, frame) =>
    groupsOf(rows, frame).map((shown) => ratingBars(rows, frame, { ...shape(frame), kinds: shown })),
  stops: (rows, frame) =>
    groupsOf(rows, frame).flatMap((shown, panel) =>
      ratingStops(rows, frame, { ...shape(frame), kinds: shown }).map((stop) => ({ ...stop, panel })),
    ),
};

/** Parameters of a query about subjects of the type that the page lets choose. */
export function ofSubjects(scope: Scope): ReturnType<typeof within> & { subject_type: string } {
  return { ...within(scope), subject_type: scope.options.subject ?? subjectTypes[0] };
}

function shape(frame: Frame) {
  return { measure: frame.options.measure === "funds" ? "funds_share" : "share", height: HEIGHT } as const;
}

/** The kinds that have rated somebody beside each other, or two and two where there is little room. */
function groupsOf(rows: readonly Row<"ratings_by_year">[], frame: Frame): string[][] {
  const present = kinds.filter((kind) => rows.some((row) => row.kind === kind && row.share !== null));
  const groups = frame.width < NARROW ? [present.slice(0, 2), present.slice(2)] : [present];
  return groups.filter((group) => group.length > 0);
}

import { roundedShares } from "../../../client/roundedParts.ts";
import { codes } from "../../../client/text/codes.ts";
import type { Context } from "../plan.ts";
import type { Figure } from "../structure.ts";

const RATINGS = ["excellent", "good", "fair", "poor"];

/** Ratings by finance over the years up to the one before, as shares; self scores are never mixed with them. */
export function ratingsByYear({ rows, scope, print }: Context): Figure | null {
  const { lang } = print;
  const given = rows.ratings.rows.filter((row) => row.kind === "finance" && row.fiscal_year < scope.year);
  const years = [...new Set(given.filter(({ subject_count }) => subject_count > 0).map((row) => row.fiscal_year))];
  if (years.length === 0) return null;
  const cell = (year: number, rating: string) => given.find((row) => row.fiscal_year === year && row.rating === rating);
  const shown = years.map((year) => roundedShares(RATINGS.map((rating) => cell(year, rating)?.subject_count ?? 0)));
  return {
    kind: "figure",
    id: "ratings_by_year",
    caption: lang === "zh" ? "历年财政评价等级占比" : "Ratings by finance over the years",
    chart: {
      type: "shares",
      categories: years.map(String),
      series: RATINGS.map((rating, at) => ({
        name: codes.rating?.[rating]?.[lang] ?? rating,
        meaning: rating,
        values: years.map((year) => cell(year, rating)?.share ?? null),
        texts: shown.map((texts) => texts[at] ?? ""),
      })),
    },
  };
}

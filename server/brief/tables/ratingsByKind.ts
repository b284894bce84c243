import { count } from "../../../client/format.ts";
import { roundedShares } from "../../../client/roundedParts.ts";
import { codes } from "../../../client/text/codes.ts";
import type { Context } from "../plan.ts";
import type { Table } from "../structure.ts";
import { bound, caption, heads, word } from "./cells.ts";

const RATINGS = ["excellent", "good", "fair", "poor"];
const SHOWN = [...RATINGS, "not_rated"];

/** Ratings of the year before by kind of evaluation: how many of each, and their shares of those rated. */
export function ratingsByKind(context: Context): Table | null {
  const { ratings } = context.rows;
  const { lang } = context.print;
  const year = context.scope.year - 1;
  const rows = ratings.rows.filter(({ fiscal_year }) => fiscal_year === year);
  const kinds = Object.keys(codes.kind ?? {}).filter((kind) =>
    rows.some((row) => row.kind === kind && row.subject_count > 0),
  );
  if (kinds.length === 0) return null;
  return {
    kind: "table",
    id: "ratings_by_kind",
    caption: caption(context, { zh: "{prior_year}年度绩效评价等级分布", en: "Ratings of {prior_year}" }),
    note:
      lang === "zh"
        ? "单位为个；括号内为占已评级对象的比重，未评级不计入。"
        : "Subjects; in brackets their share of those rated.",
    heads: heads(context, [
      { zh: "评价方式", en: "Kind" },
      ...SHOWN.map((rating) => ({ ...(codes.rating?.[rating] ?? { zh: rating, en: rating }), isNumber: true })),
    ]),
    rows: kinds.map((kind) => {
      const cells = SHOWN.map((rating) => rows.find((row) => row.kind === kind && row.rating === rating));
      const shares = roundedShares(cells.slice(0, RATINGS.length).map((row) => row?.subject_count ?? 0));
      return {
        is_total: false,
        cells: [
          word(codes.kind?.[kind]?.[lang] ?? kind),
          ...cells.map((row, at) => {
            const share = row?.share == null ? "" : lang === "zh" ? `（${shares[at]}）` : ` (${shares[at]})`;
            return bound(ratings, "subject_count", year, `${count(row?.subject_count ?? 0)}${share}`);
          }),
        ],
      };
    }),
  };
}

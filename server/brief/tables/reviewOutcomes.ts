import { money } from "../../../client/format.ts";
import { roundedParts } from "../../../client/roundedParts.ts";
import { codes } from "../../../client/text/codes.ts";
import type { Context } from "../plan.ts";
import type { Table } from "../structure.ts";
import { bound, caption, countCell, heads, tableUnit, word } from "./cells.ts";

const COLUMNS = ["requested_yuan", "approved_yuan", "saving_yuan"] as const;
const TOTALS = ["ex_ante_requested_yuan", "ex_ante_approved_yuan", "saving_yuan"] as const;

/** Reviews by outcome, the empty outcomes too, with a total that the parts shown add up to. */
export function reviewOutcomes(context: Context): Table | null {
  const { outcomes, years } = context.rows;
  const { year } = context.scope;
  const { lang } = context.print;
  const total = years.rows.find(({ fiscal_year }) => fiscal_year === year);
  if (!total || total.ex_ante_count === 0) return null;
  const shown = COLUMNS.map((column, at) =>
    roundedParts(
      outcomes.rows.map((row) => row[column]),
      total[TOTALS[at] ?? "saving_yuan"],
      tableUnit(context),
    ),
  );
  return {
    kind: "table",
    id: "review_outcomes",
    caption: caption(context, { zh: "{year}年事前绩效评估结果", en: "Outcomes of ex-ante reviews, {year}" }),
    note: null,
    heads: heads(context, [
      { zh: "评估结果", en: "Outcome" },
      { zh: "项数", en: "Reviews", isNumber: true },
      { zh: "申报金额（{unit}）", en: "Requested ({unit})", isNumber: true },
      { zh: "安排金额（{unit}）", en: "Approved ({unit})", isNumber: true },
      { zh: "审减金额（{unit}）", en: "Saved ({unit})", isNumber: true },
    ]),
    rows: [
      ...outcomes.rows.map((row, at) => ({
        is_total: false,
        cells: [
          word(codes.outcome?.[row.outcome]?.[lang] ?? row.outcome),
          countCell(outcomes, row, "review_count", year),
          ...COLUMNS.map((column, of) => bound(outcomes, column, year, shown[of]?.[at] ?? "")),
        ],
      })),
      {
        is_total: true,
        cells: [
          word(lang === "zh" ? "合计" : "Total"),
          countCell(years, total, "ex_ante_count", year),
          ...TOTALS.map((column) => bound(years, column, year, money(total[column], tableUnit(context)))),
        ],
      },
    ],
  };
}

import { money } from "../../../client/format.ts";
import { unitText } from "../../../client/text/units.ts";
import type { Context } from "../plan.ts";
import type { Figure } from "../structure.ts";
import { amounts } from "./amounts.ts";

/** Initial, adjusted and executed budget over the years up to this one. */
export function budgetByYear({ rows, scope, print }: Context): Figure | null {
  const { lang, unit, currency } = print;
  const years = rows.years.rows.filter(({ fiscal_year }) => fiscal_year <= scope.year);
  if (years.length < 2) return null;
  const unitName = unitText(unit, currency)[lang];
  const series = (name: string, meaning: string, column: "initial_yuan" | "adjusted_yuan" | "executed_yuan") => ({
    name,
    meaning,
    values: amounts(years, column, unit),
    texts: years.map((row) => money(row[column], unit)),
  });
  const zh = lang === "zh";
  return {
    kind: "figure",
    id: "budget_by_year",
    caption: zh ? `历年预算与执行（${unitName}）` : `Budget and execution by year (${unitName})`,
    chart: {
      type: "columns",
      categories: years.map(({ fiscal_year }) => String(fiscal_year)),
      series: [
        series(zh ? "年初预算" : "Initial", "initial", "initial_yuan"),
        series(zh ? "调整预算" : "Adjusted", "adjusted", "adjusted_yuan"),
        series(zh ? "执行" : "Executed", "executed", "executed_yuan"),
      ],
    },
  };
}

import { rate } from "../../../client/format.ts";
import type { Context } from "../plan.ts";
import type { Figure } from "../structure.ts";

/** Execution month by month against the time that has passed. */
export function executionByMonth({ rows, scope, print }: Context): Figure | null {
  const months = rows.months.rows;
  if (months.length < 2) return null;
  const zh = print.lang === "zh";
  const series = (name: string, meaning: string, column: "execution_rate" | "time_progress") => ({
    name,
    meaning,
    values: months.map((row) => row[column]),
    texts: months.map((row) => rate(row[column])),
  });
  return {
    kind: "figure",
    id: "execution_by_month",
    caption: zh ? `${scope.year}年预算执行进度` : `Execution through ${scope.year}`,
    chart: {
      type: "lines",
      categories: months.map(({ month }) => (zh ? `${month}月` : String(month))),
      series: [
        series(zh ? "执行率" : "Execution rate", "executed", "execution_rate"),
        series(zh ? "序时进度" : "Time passed", "calendar", "time_progress"),
      ],
    },
  };
}

import type { Row } from "../api.ts";
import { isReal, measureOf } from "../charts/trendOptions.ts";
import { DataLimits } from "../findings/DataLimits.tsx";
import { useYearLimits } from "../findings/useYearLimits.ts";
import { say } from "../say.ts";
import { trendsText } from "../text/trends.ts";
import { view } from "../view.ts";
import { type TrendData, useTrendData } from "./useTrendData.ts";

/** What the page's figures do not say: years without data, prices or plan, departments missing, a year in progress. */
export function TrendLimits() {
  const data = useTrendData();
  const shared = useYearLimits("executed_department_count");
  const own = data
    ? [...missingYears(data), ...pricesOf(data), ...planOf(data), ...partialOf(data), ...wholeOf(data)]
    : [];
  return <DataLimits snapshot={data?.snapshot ?? null} limits={[...shared, ...own]} />;
}

function missingYears({ years }: TrendData): string[] {
  const missing = years.slice(0, -1).filter((row) => !row.has_money);
  return missing.length === 0 ? [] : [say(trendsText.missingYears, { years: listed(missing) })];
}

function pricesOf({ years, scope }: TrendData): string[] {
  if (!isReal(scope.options)) return [];
  const priced = years.find((row) => row.base_year !== null);
  const without = years.filter((row) => row.has_money && row.base_year === null);
  const name = view.value.lang === "zh" ? priced?.deflator_name : priced?.deflator_name_en;
  return [
    ...(priced ? [say(trendsText.deflator, { name: name ?? "", base: String(priced.base_year) })] : []),
    ...(without.length === 0 ? [] : [say(trendsText.noDeflator, { years: listed(without) })]),
  ];
}

function planOf({ years }: TrendData): string[] {
  const next = years.at(-1);
  return next === undefined || next.has_money ? [] : [say(trendsText.noPlan, { year: String(next.fiscal_year) })];
}

function partialOf({ scope }: TrendData): string[] {
  return measureOf(scope.options) === "executed_yuan" ? [say(trendsText.partial)] : [];
}

function wholeOf({ scope }: TrendData): string[] {
  return Object.keys(scope.picked).length > 0 ? [say(trendsText.comparedWhole)] : [];
}

function listed(rows: readonly Row<"trend_by_year">[]): string {
  return rows.map((row) => row.fiscal_year).join(view.value.lang === "zh" ? "、" : ", ");
}

import { rate } from "../format.ts";
import type { Lang } from "../text/text.ts";

/** The axis of execution rates: from a little under the lowest, or 85 %, to a little over the highest, or 100 %. */
export function rateAxis(rates: readonly (number | null)[], lang: Lang) {
  const known = rates.filter((one) => one !== null);
  const domain = [Math.max(0, Math.min(0.85, ...known) - 0.03), Math.max(1, ...known) + 0.03] as const;
  return {
    domain,
    label: lang === "zh" ? "执行率" : "Execution rate",
    labelArrow: "none" as const,
    tickFormat: (value: number) => rate(value, 0),
    grid: true,
    ticks: 3,
    tickSize: 0,
  };
}

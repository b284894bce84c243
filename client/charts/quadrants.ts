import type { Text } from "../text/text.ts";
import type { LegendEntry } from "./Chart.ts";

/** Quadrants of the dual monitoring from good to bad, each rate against the share of the year that has passed. */
export const quadrants: Readonly<Record<string, Text & { readonly fill: string; readonly on: string }>> = {
  on_track: { zh: "双达标", en: "On track", fill: "var(--rating-excellent)", on: "var(--on-rating-excellent)" },
  results_ahead: {
    zh: "资金滞后",
    en: "Money behind, results on time",
    fill: "var(--rating-good)",
    on: "var(--on-rating-good)",
  },
  money_ahead: {
    zh: "目标滞后",
    en: "Results behind, money on time",
    fill: "var(--rating-fair)",
    on: "var(--on-rating-fair)",
  },
  behind: { zh: "双滞后", en: "Both behind", fill: "var(--rating-poor)", on: "var(--on-rating-poor)" },
  unknown: { zh: "数据不全", en: "Not known", fill: "var(--rating-none)", on: "var(--ink)" },
};

/** The quadrants as a legend. */
export function quadrantLegend(lang: "zh" | "en"): readonly LegendEntry[] {
  return Object.entries(quadrants)
    .filter(([name]) => name !== "unknown")
    .map(([, quadrant]) => ({ label: quadrant[lang], colour: quadrant.fill }));
}

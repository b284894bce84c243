import type { Choices } from "../url.ts";

/** What the page of trends lets choose; the first of each is the default. */
export const prices = ["nominal", "real"] as const;
export const measures = ["adjusted_yuan", "initial_yuan", "executed_yuan"] as const;
export const groupings = ["function_class", "region", "department", "fund_type", "category"] as const;
export const scales = ["shared", "own"] as const;
export const structures = ["restated", "reported"] as const;

export type Measure = (typeof measures)[number];
export type Grouping = (typeof groupings)[number];

/** Whether money is told at the prices of the base year. */
export function isReal(options: Choices): boolean {
  return options.prices === "real";
}

/** The amount that growth, groups and comparisons are of. */
export function measureOf(options: Choices): Measure {
  return measures.find((one) => one === options.measure) ?? measures[0];
}

/** What money is grouped by. */
export function groupingOf(options: Choices): Grouping {
  return groupings.find((one) => one === options.by) ?? groupings[0];
}

/** Whether groups are those of each year or those of today. */
export function structureOf(options: Choices): (typeof structures)[number] {
  return structures.find((one) => one === options.structure) ?? structures[0];
}

import type { Grouping, Measure, Part, Picked, Picks } from "../warehouse/queries/grouping.ts";

/** Picks as a person reads them: `outcome = reduced, —; total_score = 60 … 80`; empty where nothing was picked. */
export function picksText(picks: Picks): string {
  return Object.entries(picks)
    .map(([column, picked]) => `${column} = ${pickedText(picked)}`)
    .join("; ");
}

/** A grouping as a person reads it: `fiscal_year; saving_rate = sum(saving_yuan) / sum(requested_yuan)`. */
export function groupingText({ by, measures }: Grouping): string {
  const formulas = Object.entries(measures).map(([name, measure]) => `${name} = ${measureText(measure)}`);
  return [by.join(", "), ...formulas].filter((text) => text !== "").join("; ");
}

function pickedText(picked: Picked): string {
  if ("values" in picked) return picked.values.map((value) => value ?? "—").join(", ");
  return `${picked.from ?? ""} … ${picked.to ?? ""}`.trim();
}

function measureText(measure: Measure): string {
  return "ratio" in measure ? measure.ratio.map(partText).join(" / ") : partText(measure);
}

function partText(part: Part): string {
  return "sum" in part ? `sum(${part.sum})` : `count(${part.count})`;
}

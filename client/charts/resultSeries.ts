import { colour } from "../theme.ts";
import type { ChartChoice } from "./resultChoice.ts";
import type { ResultPoint } from "./resultPoints.ts";

/** A series of a drawn result: its name and its colour. */
export interface ResultSeries {
  readonly name: string;
  readonly colour: string;
}

/** Colours of series whose codes have none of their own, far enough apart to be told without their names. */
const SERIES = [
  colour.accent,
  colour.effect.cut,
  colour.effect.recover,
  colour.kind.department,
  colour.rating.poor,
  colour.kind.third_party,
  colour.adjusted,
  colour.rating.good,
] as const;

/** As many series as there are colours that can be told apart. */
export const MOST_SERIES = SERIES.length;

/** Codes that mean the same colour, in the same order, everywhere. */
const meant: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  rating: colour.rating,
  rating_given: colour.rating,
  rating_derived: colour.rating,
  effect: colour.effect,
  kind: colour.kind,
  severity: colour.severity,
};

/** The series of a result: those of a known list in its order and colours, any other as they come. */
export function seriesIn(
  points: readonly ResultPoint[],
  { colour: column }: Pick<ChartChoice, "colour">,
): readonly ResultSeries[] {
  const codes = new Map(points.map(({ series, code }) => [series, code]));
  const list = meant[column ?? ""];
  const known = list !== undefined && [...codes.values()].every((code) => code !== null && code in list);
  if (!known)
    return [...codes.keys()].map((name, at) => ({ name, colour: SERIES[at % SERIES.length] ?? colour.accent }));
  const order = Object.keys(list);
  return [...codes]
    .toSorted(([, a], [, b]) => order.indexOf(a ?? "") - order.indexOf(b ?? ""))
    .map(([name, code]) => ({ name, colour: list[code ?? ""] ?? colour.accent }));
}

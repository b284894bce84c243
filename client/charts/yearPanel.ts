import { type PlotOptions, ruleX, ruleY } from "@observablehq/plot";
import { chartStyle, colour } from "../theme.ts";
import type { Frame } from "./Chart.ts";

/** Room above a panel for the name of its axis. */
export const HEAD = 24;

interface YearPanel {
  readonly years: readonly number[];
  readonly frame: Frame;
  readonly height: number;
  /** Room at the right for the names of lines. */
  readonly right?: number;
}

/** What panels of lines over years share: size, margins, and a place for every year. */
export function yearPanel({ years, frame, height, right = 72 }: YearPanel): PlotOptions {
  return {
    width: frame.width,
    height,
    marginLeft: 48,
    marginTop: HEAD,
    marginRight: right,
    style: chartStyle,
    ariaLabel: `${years[0] ?? ""}–${years.at(-1) ?? ""}`,
  };
}

/** A place for every year, the same in all panels of a figure. */
export function yearScale(years: readonly number[]) {
  return { type: "point" as const, domain: [...years], padding: 0.2 };
}

/** What lies under lines over years: the year in view and the level to compare with. */
export function yearGround(frame: Frame, level: number) {
  return [
    ruleX([frame.year], { stroke: colour.hairline, strokeWidth: 18, strokeOpacity: 0.55 }),
    ruleY([level], { stroke: colour.muted, strokeWidth: 0.75 }),
  ];
}

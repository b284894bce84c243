import {
  areaY,
  barX,
  barY,
  dot,
  lineY,
  type PlotOptions,
  pointer,
  pointerX,
  pointerY,
  ruleX,
  ruleY,
  text,
  tip,
} from "@observablehq/plot";
import { inUnit, MISSING } from "../format.ts";
import { chartStyle, colour, tipStyle } from "../theme.ts";
import { fitText } from "./fitText.ts";
import type { ChartChoice } from "./resultChoice.ts";
import { type DrawnResult, facetsOf, type ResultPoint, seriesOf } from "./resultPoints.ts";

/** Height of one bar that lies, with its share of the space between. */
const BAR = 24;
const FACET_HEIGHT = 150;

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

/** The colour of a series by its place. */
export function seriesColour(at: number): string {
  return SERIES[at % SERIES.length] ?? colour.accent;
}

/** Height of a drawn result. */
export function resultHeight(choice: ChartChoice, points: readonly ResultPoint[]): number {
  const facets = Math.max(1, facetsOf(points).length);
  if (!liesDown(choice, points)) return facets === 1 ? 320 : facets * FACET_HEIGHT + 40;
  const bars = new Set(points.map(({ x }) => x)).size;
  const beside = Math.min(seriesOf(points).length, 3);
  return facets * (bars * Math.max(BAR, beside * 12 + 8) + 24) + 32;
}

/** Bars lie down where their names are words: these need room to be read. */
export function liesDown({ mark }: ChartChoice, points: readonly ResultPoint[]): boolean {
  return mark === "bar" && points.some(({ x }) => typeof x === "string" && !/^[\d-]{1,10}$/.test(x));
}

/** A result as a chart: one value, pure, in the manner of every other chart. */
export function resultChart({ points, choice, measure, frame }: DrawnResult): PlotOptions {
  const series = seriesOf(points);
  const facets = facetsOf(points);
  const isLying = liesDown(choice, points);
  const names = [...new Set(points.map(({ x }) => x))];
  const isOrdinal = choice.mark === "bar" || names.some((x) => typeof x !== "number");
  const left = isLying ? Math.min(200, frame.width * 0.36) : 56;
  const valueAxis = { label: null, grid: true, ticks: 5, tickFormat: measure.tick } as const;
  const nameAxis = isOrdinal
    ? { type: choice.mark === "bar" ? ("band" as const) : ("point" as const), domain: names, label: null, tickSize: 0 }
    : { label: null, tickFormat: measure.tickX };
  return {
    width: frame.width,
    height: resultHeight(choice, points),
    marginLeft: left,
    marginRight: (facets.length > 1 ? 96 : 16) + (isLying ? 64 : 0),
    marginTop: 12,
    marginBottom: 28,
    style: chartStyle,
    color: { domain: [...series], range: series.map((_, at) => seriesColour(at)) },
    ...(facets.length > 1 ? { fy: { domain: [...facets], label: null, padding: 0.12 } } : {}),
    x: isLying ? valueAxis : { ...nameAxis, ...thinned(names, frame.width - left, isOrdinal) },
    y: isLying
      ? { ...nameAxis, padding: 0.2, tickFormat: (name: string | number) => fitText(String(name), left - 8) }
      : valueAxis,
    marks: marksOf({ points, choice, measure, frame }, isLying),
  };
}

/** Names under an axis stand only as often as they have room. */
function thinned(names: readonly (string | number)[], width: number, isOrdinal: boolean) {
  if (!isOrdinal) return {};
  const longest = Math.max(...names.map((name) => String(name).length), 1) * 8 + 12;
  const step = Math.ceil((names.length * longest) / Math.max(width, 1));
  return {
    ticks: names.filter((_, at) => at % step === 0),
    tickFormat: (name: string | number) => fitText(String(name), 96),
  };
}

function marksOf(drawn: DrawnResult, isLying: boolean) {
  const { points, choice, measure } = drawn;
  const known = points.filter(({ y }) => y !== null);
  const facet = facetsOf(points).length > 1 ? { fy: "facet" as const } : {};
  const place = { x: "x", y: "y", ...facet } as const;
  const many = seriesOf(points).length > 1;
  const rule = isLying ? ruleX([0], { stroke: colour.muted }) : ruleY([0], { stroke: colour.muted });
  const title = (point: ResultPoint) => readPoint(point, measure.text, many).join("\n");
  const hover = { ...tipStyle, title, maxRadius: 60 };
  switch (choice.mark) {
    case "line":
      return [
        lineY(points, { ...place, z: "series", stroke: "series", strokeWidth: 2 }),
        ...(points.length <= 400 ? [dot(known, { ...place, fill: "series", r: 2.5 })] : []),
        tip(known, pointerX({ ...hover, ...place })),
      ];
    case "area":
      return [
        areaY(known, { ...place, z: "series", fill: "series", fillOpacity: many ? 0.75 : 0.35 }),
        rule,
        tip(known, pointerX({ ...hover, ...place })),
      ];
    case "dot":
      return [
        dot(known, { ...place, stroke: "series", fill: "series", fillOpacity: 0.4, r: 3 }),
        tip(known, pointer({ ...hover, ...place })),
      ];
    case "bar":
      return isLying
        ? lyingBars(drawn, known, facet, rule, hover)
        : [
            barY(known, { ...place, fill: "series", ...(many ? { order: null } : {}) }),
            rule,
            tip(known, pointerX({ ...hover, ...place })),
          ];
  }
}

function lyingBars(
  { measure, points }: DrawnResult,
  known: ResultPoint[],
  facet: object,
  rule: ReturnType<typeof ruleX>,
  hover: object,
) {
  const place = { x: "y", y: "x", ...facet } as const;
  const isOne = seriesOf(points).length === 1;
  const said = text(known, {
    ...place,
    text: (point: ResultPoint) => measure.text(point.value),
    textAnchor: "start",
    dx: 4,
    fill: colour.muted,
    fontVariant: "tabular-nums",
  });
  return [
    barX(known, { ...place, fill: "series", ...(isOne ? {} : { order: null }) }),
    rule,
    ...(isOne ? [said] : []),
    tip(known, pointerY({ ...hover, ...place, maxRadius: Number.POSITIVE_INFINITY })),
  ];
}

/** What is read out of a point. */
export function readPoint(point: ResultPoint, text: (value: string | null) => string, hasSeries: boolean): string[] {
  const { x, series, facet, value } = point;
  const names = [String(x), ...(facet === "" ? [] : [facet])].join(" · ");
  return [names, `${hasSeries ? `${series}  ` : ""}${value === null ? MISSING : text(value)}`];
}

/** A value as a position: money in the unit of the axis. */
export function positionOf(value: string | null, isMoney: boolean, unit: DrawnResult["frame"]["unit"]): number | null {
  if (value === null) return null;
  const number = isMoney ? inUnit(value, unit) : Number(value);
  return number !== null && Number.isFinite(number) ? number : null;
}

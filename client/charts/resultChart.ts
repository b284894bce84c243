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
import { type DrawnResult, facetsOf, type ResultPoint } from "./resultPoints.ts";
import { seriesIn } from "./resultSeries.ts";

/** Height of one bar that lies, with its share of the space between. */
const BAR = 24;
const FACET_HEIGHT = 150;

/** Height of a drawn result. */
export function resultHeight(drawn: Omit<DrawnResult, "frame">): number {
  const { points, choice } = drawn;
  const facets = Math.max(1, facetsOf(points).length);
  if (!liesDown(choice, points)) return facets === 1 ? 320 : facets * FACET_HEIGHT + 40;
  const names = new Set(points.map(({ x }) => x)).size;
  // Small charts of bars that stand beside each other stand beside each other, too.
  if (isBeside(drawn)) return names * Math.max(BAR, seriesIn(points, choice).length * 15 + 10) + 56;
  return facets * (names * BAR + 24) + 32;
}

/** Bars lie down where their names are words: these need room to be read. */
export function liesDown({ mark }: ChartChoice, points: readonly ResultPoint[]): boolean {
  return mark === "bar" && points.some(({ x }) => typeof x === "string" && !/^[\d-]{1,10}$/.test(x));
}

/** A result as a chart: one value, pure, in the manner of every other chart. */
export function resultChart(drawn: DrawnResult): PlotOptions {
  const { points, choice, frame } = drawn;
  const series = seriesIn(points, choice);
  const facets = facetsOf(points).length;
  const isLying = liesDown(choice, points);
  return {
    width: frame.width,
    height: resultHeight(drawn),
    marginLeft: isLying ? nameWidth(frame.width) : 56,
    marginRight: (facets > 1 && !isLying ? 96 : 16) + (isLying ? 64 : 0),
    marginTop: facets > 1 && isBeside(drawn) && isLying ? 32 : 12,
    marginBottom: 28,
    style: chartStyle,
    color: { domain: series.map(({ name }) => name), range: series.map((one) => one.colour) },
    ...resultAxes(drawn, isLying),
    marks: marksOf(drawn, isLying),
  };
}

function nameWidth(width: number): number {
  return Math.min(200, width * 0.36);
}

/** Bars of several measures, or of what cannot be added up, stand beside each other and never upon each other. */
function isBeside({ points, choice, measure }: Omit<DrawnResult, "frame">): boolean {
  return choice.mark === "bar" && seriesIn(points, choice).length > 1 && !measure.isAdditive;
}

/** The axes: names along one, values along the other; where bars stand beside each other, the names are those of their groups. */
function resultAxes(drawn: DrawnResult, isLying: boolean): PlotOptions {
  const { points, choice, measure, frame } = drawn;
  const facets = facetsOf(points);
  const names = [...new Set(points.map(({ x }) => x))];
  const isBand = choice.mark === "bar";
  const isOrdinal = isBand || names.some((x) => typeof x !== "number");
  const values = { label: null, grid: true, ticks: 5, tickFormat: measure.tick } as const;
  const short = (name: string | number) => fitText(String(name), isLying ? nameWidth(frame.width) - 8 : 96);
  const along = isOrdinal
    ? {
        type: isBand ? ("band" as const) : ("point" as const),
        domain: names,
        label: null,
        tickSize: 0,
        tickFormat: short,
      }
    : { label: null, tickFormat: measure.tickX };
  const small = facets.length > 1 ? { domain: [...facets], label: null, padding: 0.12 } : {};
  const groups = { domain: names, label: null, tickSize: 0, tickFormat: short, padding: 0.16 };
  const members = { axis: null, domain: seriesIn(points, choice).map(({ name }) => name), padding: 0 };
  if (isBeside(drawn))
    return isLying
      ? { x: values, y: members, fy: { ...groups, axis: "left" }, fx: small }
      : { y: values, x: members, fx: { ...groups, axis: "bottom" }, fy: small };
  if (isLying) return { x: values, y: { ...along, padding: 0.2 }, fy: small };
  return { x: { ...along, ...(isOrdinal ? { ticks: thinned(names, frame.width - 56) } : {}) }, y: values, fy: small };
}

/** Names under an axis stand only as often as they have room. */
function thinned(names: readonly (string | number)[], width: number): (string | number)[] {
  const longest = Math.max(...names.map((name) => String(name).length), 1) * 8 + 12;
  const step = Math.ceil((names.length * longest) / Math.max(width, 1));
  return names.filter((_, at) => at % step === 0);
}

function marksOf(drawn: DrawnResult, isLying: boolean) {
  const { points, choice, measure } = drawn;
  const known = points.filter(({ y }) => y !== null);
  const place = { x: "x", y: "y", ...(facetsOf(points).length > 1 ? { fy: "facet" as const } : {}) } as const;
  const many = seriesIn(points, choice).length > 1;
  const title = (point: ResultPoint) => readPoint(point, measure.text, many).join("\n");
  const hover = { ...tipStyle, title, maxRadius: 60 };
  switch (choice.mark) {
    case "line":
      return [
        lineY(points, { ...place, z: "series", stroke: "series", strokeWidth: 2 }),
        ...(points.length <= 400 ? [dot(known, { ...place, fill: "series", r: 2.5 })] : []),
        tip(known, pointerX({ ...hover, ...place })),
      ];
    case "area": {
      const isStacked = many && measure.isAdditive;
      const { y, ...rest } = place;
      const from = isStacked ? { ...place, ...stackOrder(drawn) } : { ...rest, y1: 0, y2: y };
      return [
        areaY(known, { ...from, z: "series", fill: "series", fillOpacity: isStacked ? 0.75 : 0.35 }),
        ruleY([0], { stroke: colour.muted }),
        tip(known, pointerX({ ...hover, ...place })),
      ];
    }
    case "dot":
      return [
        dot(known, { ...place, stroke: "series", fill: "series", fillOpacity: 0.4, r: 3 }),
        tip(known, pointer({ ...hover, ...place })),
      ];
    case "bar":
      return isLying ? lyingBars(drawn, known, hover) : standingBars(drawn, known, hover);
  }
}

/** Series upon each other lie in their order. */
function stackOrder({ points, choice }: DrawnResult): { order?: string[] } {
  const series = seriesIn(points, choice);
  return series.length > 1 ? { order: series.map(({ name }) => name) } : {};
}

function standingBars(drawn: DrawnResult, known: ResultPoint[], hover: object) {
  const facet = facetsOf(drawn.points).length > 1 ? { fy: "facet" as const } : {};
  const place = isBeside(drawn) ? { fx: "x", x: "series", y: "y", ...facet } : { x: "x", y: "y", ...facet };
  const stack = isBeside(drawn) ? {} : stackOrder(drawn);
  return [
    barY(known, { ...place, fill: "series", ...stack }),
    ruleY([0], { stroke: colour.muted }),
    tip(known, pointerX({ ...hover, ...place })),
  ];
}

function lyingBars(drawn: DrawnResult, known: ResultPoint[], hover: object) {
  const { measure, points, choice } = drawn;
  const hasFacets = facetsOf(points).length > 1;
  const place = isBeside(drawn)
    ? { x: "y", y: "series", fy: "x", ...(hasFacets ? { fx: "facet" } : {}) }
    : { x: "y", y: "x", ...(hasFacets ? { fy: "facet" } : {}) };
  const said = {
    ...place,
    text: (point: ResultPoint) => measure.text(point.value),
    textAnchor: "start",
    dx: 4,
    fill: colour.muted,
    fontVariant: "tabular-nums",
  } as const;
  const isStacked = seriesIn(points, choice).length > 1 && !isBeside(drawn);
  return [
    barX(known, { ...place, fill: "series", ...(isStacked ? stackOrder(drawn) : {}) }),
    ruleX([0], { stroke: colour.muted }),
    ...(isStacked ? [] : [text(known, said)]),
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

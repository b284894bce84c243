import { dot, lineY, text } from "@observablehq/plot";
import type { Lang } from "../text/text.ts";
import { colour } from "../theme.ts";
import { spreadLabels } from "./spreadLabels.ts";

/** A measure drawn as a line over years. */
export interface Series extends Readonly<Record<Lang, string>> {
  readonly column: string;
  readonly stroke: string;
  /** Colour of its name, dark enough to read. */
  readonly label: string;
  /** In a year in progress it holds a part of the year only, so no line leads there. */
  readonly isPartial: boolean;
}

export interface Point {
  readonly series: Series;
  readonly year: number;
  readonly value: number | null;
  readonly isInProgress: boolean;
}

/** Lines with a dot a year; a year in progress is dashed and hollow. */
export function yearLines(points: readonly Point[]) {
  const base = {
    x: "year",
    y: "value",
    z: (point: Point) => point.series.column,
    stroke: (point: Point) => point.series.stroke,
    strokeWidth: 2,
  };
  const closed = points.filter((point) => !point.isInProgress);
  const lastClosed = Math.max(...closed.map((point) => point.year));
  const towardsOpen = points.filter((point) => !point.series.isPartial && point.year >= lastClosed);
  return [
    lineY(closed, base),
    lineY(towardsOpen, { ...base, strokeDasharray: "3 4" }),
    dot(points, {
      x: "year",
      y: "value",
      r: 3,
      stroke: (point: Point) => point.series.stroke,
      strokeWidth: 1.5,
      fill: (point: Point) => (point.isInProgress ? colour.panel : point.series.stroke),
    }),
  ];
}

interface LabelPlace {
  readonly domain: readonly [number, number];
  /** Height of the frame in pixels, to know how much of the domain a line of type takes. */
  readonly height: number;
}

/** Names of the lines at the right edge, each at the height of its last point, moved apart by at least a line of type. */
export function endLabels(points: readonly Point[], lang: Lang, { domain, height }: LabelPlace) {
  const columns = [...new Set(points.map((point) => point.series.column))];
  const ends = columns.flatMap((column) =>
    points.filter((point) => point.series.column === column && point.value !== null).slice(-1),
  );
  const gap = ((domain[1] - domain[0]) / height) * 15;
  const places = spreadLabels(
    ends.map((point) => point.value ?? 0),
    gap,
  );
  const labels = ends.map((point, index) => ({ series: point.series, place: places[index] ?? 0 }));
  return text(labels, {
    frameAnchor: "right",
    y: "place",
    dx: 6,
    textAnchor: "start",
    text: (label: { series: Series }) => label.series[lang],
    fill: (label: { series: Series }) => label.series.label,
  });
}

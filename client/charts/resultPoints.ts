import type { Frame } from "./Chart.ts";
import { type ChartChoice, type ChartColumn, isNaming } from "./resultChoice.ts";

/** One mark of a drawn result. */
export interface ResultPoint {
  readonly x: string | number;
  readonly y: number | null;
  readonly series: string;
  /** The code that the series stands for, where it stands for one. */
  readonly code: string | null;
  readonly facet: string;
  /** The value as it came, exact. */
  readonly value: string | null;
}

/** A result, ready to be drawn. */
export interface DrawnResult {
  readonly points: readonly ResultPoint[];
  readonly choice: ChartChoice;
  readonly measure: MeasureWords;
  readonly frame: Pick<Frame, "width" | "lang" | "unit">;
}

/** How values of the axis are written. */
export interface MeasureWords {
  /** In full, from the value as it came. */
  readonly text: (value: string | null) => string;
  /** On the axis, from a position. */
  readonly tick: (position: number) => string;
  /** On an axis of numbers below. */
  readonly tickX: (position: number) => string;
  /** Whether parts may be put upon each other: amounts of one measure, never rates, and never one measure upon another. */
  readonly isAdditive: boolean;
}

/** At most so many marks are drawn. */
export const MOST_MARKS = 5_000;
/** More groups than this side by side are small multiples that nobody reads. */
const MOST_FACETS = 8;

type Row = Readonly<Record<string, string | null>>;

interface PointParts {
  readonly rows: readonly Row[];
  readonly columns: readonly ChartColumn[];
  readonly choice: ChartChoice;
  readonly mostSeries: number;
  readonly position: (value: string | null, column: ChartColumn) => number | null;
  /** A value that names something, in words. */
  readonly named: (value: string | null, column: string) => string;
  /** What a column is called. */
  readonly label: (column: string) => string;
}

/** The marks of a result: one a row and measure, in the order of its rows or of their values. */
export function resultPoints(parts: PointParts): ResultPoint[] {
  const { rows, choice } = parts;
  const points = rows.flatMap((row) => choice.y.map((measure) => pointOf(row, measure, parts)));
  const series = kept(
    points.map((point) => point.series),
    parts.mostSeries,
  );
  const facets = kept(
    points.map((point) => point.facet),
    MOST_FACETS,
  );
  const shown = points.filter((point) => series.has(point.series) && facets.has(point.facet)).slice(0, MOST_MARKS);
  if (choice.sort === "value") return byValue(shown);
  return choice.mark === "line" || choice.mark === "area" ? shown.toSorted(alongX) : shown;
}

/** A line leads through its points in the order of x: numbers and years by size, words as they come. */
function alongX({ x: a }: ResultPoint, { x: b }: ResultPoint): number {
  const [left, right] = [Number(a), Number(b)];
  if (!Number.isNaN(left) && !Number.isNaN(right)) return left - right;
  const isDate = /^\d{4}-\d{2}/;
  return isDate.test(String(a)) && isDate.test(String(b)) ? String(a).localeCompare(String(b)) : 0;
}

function pointOf(row: Row, measure: string, { columns, choice, position, named, label }: PointParts): ResultPoint {
  const columnOf = (name: string) => columns.find((column) => column.name === name);
  const [x, y] = [columnOf(choice.x), columnOf(measure)];
  const value = row[measure] ?? null;
  const group = choice.colour === null ? null : named(row[choice.colour] ?? null, choice.colour);
  const series = [group, choice.y.length > 1 || group === null ? label(measure) : null].filter((one) => one !== null);
  return {
    x:
      x && !isNaming(x) && choice.mark !== "bar"
        ? (position(row[choice.x] ?? null, x) ?? 0)
        : named(row[choice.x] ?? null, choice.x),
    y: y ? position(value, y) : null,
    series: series.join(" · "),
    code: choice.colour === null ? null : (row[choice.colour] ?? null),
    facet: choice.facet === null ? "" : named(row[choice.facet] ?? null, choice.facet),
    value,
  };
}

function kept(names: readonly string[], most: number): ReadonlySet<string> {
  return new Set([...new Set(names)].slice(0, most));
}

/** Groups from the largest to the smallest, each with all its marks. */
function byValue(points: readonly ResultPoint[]): ResultPoint[] {
  const largest = new Map<string | number, number>();
  for (const { x, y } of points)
    largest.set(x, Math.max(largest.get(x) ?? Number.NEGATIVE_INFINITY, y ?? Number.NEGATIVE_INFINITY));
  return points.toSorted((a, b) => (largest.get(b.x) ?? 0) - (largest.get(a.x) ?? 0));
}

/** Names of the small charts; one without a name where there is one chart. */
export function facetsOf(points: readonly ResultPoint[]): readonly string[] {
  return [...new Set(points.map(({ facet }) => facet))];
}

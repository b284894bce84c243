/** How a result is drawn; kept with saved queries and in links. */
export interface ChartChoice {
  readonly mark: Mark;
  readonly x: string;
  readonly y: readonly string[];
  readonly colour: string | null;
  readonly facet: string | null;
  /** Order of the groups along x: as the rows come, or by their values. */
  readonly sort: "value" | null;
}

export const marks = ["line", "bar", "dot", "area"] as const;
export type Mark = (typeof marks)[number];

/** What a chart has to know of a column. */
export interface ChartColumn {
  readonly name: string;
  readonly kind: string;
  readonly type: string;
  readonly unit: string | null;
}

/** Columns that are numbers but name things: a year or a code is no amount. */
export function isNaming({ name, kind, type, unit }: ChartColumn): boolean {
  if (unit === "year" || unit === "month") return true;
  return (
    /(^|_)(year|month|level|code|id|no)$/.test(name) || (kind !== "money" && kind !== "number") || type === "BOOLEAN"
  );
}

/** Whether a column can stand on the axis of values. */
export function isMeasured(column: ChartColumn): boolean {
  return (column.kind === "money" || column.kind === "number") && !isNaming(column);
}

/**
 * A sensible chart of the columns of a result: time on a line, groups as bars, two amounts against each other as dots. Null where
 * nothing can be drawn.
 */
export function defaultChoice(columns: readonly ChartColumn[]): ChartChoice | null {
  const measured = columns.filter(isMeasured);
  const naming = columns.filter(isNaming);
  const [first, second] = measured;
  if (first === undefined) return null;
  const time = naming.find(
    ({ name, kind, unit }) => kind === "date" || unit === "year" || unit === "month" || /year|month/.test(name),
  );
  const rest = { colour: null, facet: null, sort: null };
  if (time) {
    const others = naming.filter((one) => one !== time && one.kind === "text");
    return { ...rest, mark: "line", x: time.name, y: alike(measured), colour: nameOver(others) };
  }
  const [group] = naming;
  if (group)
    return {
      ...rest,
      mark: "bar",
      x: nameOver(naming.filter(({ kind }) => kind === "text")) ?? group.name,
      y: [first.name],
    };
  return second ? { ...rest, mark: "dot", x: first.name, y: [second.name] } : null;
}

/** Measures that fit one axis: those of the unit of the first, at most four. */
function alike(measured: readonly ChartColumn[]): string[] {
  const [first] = measured;
  return measured
    .filter(({ unit, kind }) => unit === first?.unit && kind === first?.kind)
    .slice(0, 4)
    .map(({ name }) => name);
}

/** A name says more than the code before it. */
function nameOver(columns: readonly ChartColumn[]): string | null {
  return (columns.find(({ name }) => name.endsWith("_name")) ?? columns[0])?.name ?? null;
}

/** A choice as it was kept, where the result still has its columns; null otherwise. */
export function readChoice(kept: unknown, columns: readonly ChartColumn[]): ChartChoice | null {
  if (typeof kept !== "object" || kept === null) return null;
  const { mark, x, y, colour, facet, sort } = kept as Partial<ChartChoice>;
  const known = (name: unknown): name is string => columns.some((column) => column.name === name);
  const ys = Array.isArray(y) ? y.filter(known) : [];
  if (!marks.some((one) => one === mark) || !known(x) || ys.length === 0) return null;
  return {
    mark: mark as Mark,
    x,
    y: ys,
    colour: known(colour) ? colour : null,
    facet: known(facet) ? facet : null,
    sort: sort === "value" ? "value" : null,
  };
}

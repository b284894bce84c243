import type { Cell } from "../sql/runApi.ts";
import { dimensionsOf, ENDINGS, type Question } from "./Question.ts";

export type ResultRow = Readonly<Record<string, Cell>>;

/** One line of the pivot: a group or a subtotal, with the row of the answer behind each column across. */
export interface PivotLine {
  readonly key: string;
  /** How many row dimensions it names: 0 for the total. */
  readonly depth: number;
  /** Values of the row dimensions it names, from the outside in. */
  readonly path: readonly Cell[];
  /** Their names, where the answer brings them. */
  readonly names: readonly Cell[];
  /** How many lines it lies within, and the first dimension that none of these names: its label begins there. */
  readonly within: number;
  readonly labelFrom: number;
  readonly hasParts: boolean;
  readonly cells: ReadonlyMap<string, ResultRow>;
}

export interface Pivot {
  readonly lines: readonly PivotLine[];
  /** Values across, in order; one without a name where nothing stands across. */
  readonly heads: readonly PivotHead[];
}

export interface PivotHead {
  readonly key: string;
  readonly value: Cell;
  readonly name: Cell;
  readonly isTotal: boolean;
}

/** Lays the rows of an answer out in lines and columns; it adds nothing up. */
export function pivot(question: Question, rows: readonly ResultRow[]): Pivot {
  const { rows: down, across } = question;
  const heads = new Map<string, PivotHead>();
  const lines = new Map<string, BegunLine>();
  for (const row of rows) {
    const depth = depthOf(question, row);
    const path = down.slice(0, depth).map(({ name }) => row[name] ?? null);
    const names = down.slice(0, depth).map(({ name }) => row[`${name}${ENDINGS.name}`] ?? null);
    const key = keyOf(path);
    const head = headOf(question, row);
    heads.set(head.key, head);
    const found = lines.get(key) ?? { key, depth, path, names, cells: new Map<string, ResultRow>() };
    found.cells.set(head.key, row);
    lines.set(key, found);
  }
  return {
    lines: [...lines.values()].map((line) => ({ ...line, ...placed(line, lines), hasParts: line.depth < down.length })),
    heads: across === null ? [...heads.values()] : ordered([...heads.values()]),
  };
}

type BegunLine = Omit<PivotLine, "cells" | "hasParts" | "within" | "labelFrom"> & {
  readonly cells: Map<string, ResultRow>;
};

/** The lines that a line lies within: not every group has a line, as some things are never added up. */
function placed(
  { path, depth }: BegunLine,
  lines: ReadonlyMap<string, unknown>,
): Pick<PivotLine, "within" | "labelFrom"> {
  const around = path.flatMap((_, at) => (at + 1 < depth && lines.has(keyOf(path.slice(0, at + 1))) ? [at + 1] : []));
  return { within: around.length, labelFrom: around.at(-1) ?? 0 };
}

function keyOf(path: readonly Cell[]): string {
  return JSON.stringify(path);
}

/** How many row dimensions a row names. */
function depthOf(question: Question, row: ResultRow): number {
  const { rows: down } = question;
  const bits = dimensionsOf(question).length;
  const summed = down.filter((_, at) => Number(row.level) & (2 ** (bits - 1 - at)));
  return down.length - summed.length;
}

function headOf({ across }: Question, row: ResultRow): PivotHead {
  if (across === null || Number(row.level) % 2 === 1)
    return { key: "total", value: null, name: null, isTotal: across !== null };
  const value = row[across.name] ?? null;
  return { key: `=${value}`, value, name: row[`${across.name}${ENDINGS.name}`] ?? null, isTotal: false };
}

/** Years and codes in their order, what has none after them, the total last. */
function ordered(heads: readonly PivotHead[]): PivotHead[] {
  return heads.toSorted((a, b) => {
    if (a.isTotal !== b.isTotal) return a.isTotal ? 1 : -1;
    if (a.value === null || b.value === null) return a.value === null ? 1 : -1;
    return a.value < b.value ? -1 : 1;
  });
}

/** The lines to show where some groups are folded: what lies within a folded one is left out. */
export function unfolded(lines: readonly PivotLine[], folded: ReadonlySet<string>): readonly PivotLine[] {
  if (folded.size === 0) return lines;
  const hides = (line: PivotLine) =>
    line.path.some((_, at) => at < line.depth - 1 && folded.has(keyOf(line.path.slice(0, at + 1))));
  return lines.filter((line) => !hides(line));
}

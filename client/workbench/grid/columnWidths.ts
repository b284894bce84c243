import type { ResultColumn } from "../../sql/runApi.ts";

/** Width of the column of row numbers. */
export const NUMBER_WIDTH = 72;

const widthOfKind: Readonly<Record<ResultColumn["kind"], number>> = {
  money: 160,
  number: 120,
  text: 180,
  date: 110,
  boolean: 90,
  other: 220,
};

/** A width for every column by what it holds and how long its name is. */
export function columnWidths(columns: readonly ResultColumn[]): readonly number[] {
  return columns.map(({ name, kind }) => Math.min(300, Math.max(widthOfKind[kind], name.length * 7.5 + 48)));
}

/** Width of all columns together. */
export function widthOf(widths: readonly number[]): number {
  return widths.reduce((all, width) => all + width, NUMBER_WIDTH);
}

/** Moves a grid sideways as far as a column needs to be seen. */
export function seeColumn(element: HTMLElement, widths: readonly number[], column: number): void {
  const left = widths.slice(0, column).reduce((all, width) => all + width, 0);
  const right = left + (widths[column] ?? 0) + NUMBER_WIDTH;
  if (left < element.scrollLeft) element.scrollLeft = left;
  else if (right > element.scrollLeft + element.clientWidth) element.scrollLeft = right - element.clientWidth;
}

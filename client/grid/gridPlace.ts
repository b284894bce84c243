/** Browsers end an element at some 33 million pixels, and draw badly before: a grid is never taller than this. */
const TALLEST = 8_000_000;
export const GRID_ROW = 28;

export interface GridBox {
  readonly rows: number;
  /** Height in which rows are seen, without the head. */
  readonly height: number;
}

/** How tall the grid is for the scroll bar; rows beyond what a browser can hold make every pixel stand for more. */
export function scrollHeight({ rows }: Pick<GridBox, "rows">): number {
  return Math.min(rows * GRID_ROW, TALLEST);
}

/** The row at the upper edge at a place of the scroll bar, with its hidden part as a fraction. */
export function firstRow(scrollTop: number, box: GridBox): number {
  const hidden = box.rows * GRID_ROW - box.height;
  const way = scrollHeight(box) - box.height;
  if (hidden <= 0 || way <= 0) return 0;
  return (Math.min(1, Math.max(0, scrollTop / way)) * hidden) / GRID_ROW;
}

/** Where the scroll bar has to stand for a row to be the first. */
export function scrollFor(row: number, box: GridBox): number {
  const hidden = box.rows * GRID_ROW - box.height;
  const way = scrollHeight(box) - box.height;
  if (hidden <= 0 || way <= 0) return 0;
  return (Math.min(Math.max(0, row * GRID_ROW), hidden) / hidden) * way;
}

/** Where the scroll bar has to stand for a row to be seen; the place it has where it is seen already. */
export function scrollToSee(row: number, scrollTop: number, box: GridBox): number {
  const first = firstRow(scrollTop, box);
  const seen = box.height / GRID_ROW;
  if (row < first) return scrollFor(row, box);
  if (row + 1 > first + seen) return scrollFor(row + 1 - seen, box);
  return scrollTop;
}

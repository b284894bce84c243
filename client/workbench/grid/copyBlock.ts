import { asTable, type Block } from "../../grid/selection.ts";
import { type Arrangement, type Cell, fetchRows, type Run } from "../../sql/runApi.ts";

/** A clipboard is no file: beyond this many rows there is the export. */
export const MOST_COPIED = 50_000;
const WINDOW = 1_000;

/** Puts a block of cells on the clipboard as a table for Excel; says whether all of it is there. */
export async function copyBlock(run: Run, arrangement: Arrangement, block: Block): Promise<boolean> {
  const wanted = block.bottom - block.top + 1;
  const count = Math.min(wanted, MOST_COPIED);
  const rows: (readonly Cell[])[] = [];
  while (rows.length < count) {
    const window = await fetchRows(run.id, block.top + rows.length, Math.min(WINDOW, count - rows.length), arrangement);
    if (window.rows.length === 0) break;
    rows.push(...window.rows.map((row) => row.slice(block.left + 1, block.right + 2)));
  }
  const heads = (run.columns ?? []).slice(block.left, block.right + 1).map(({ name }) => name);
  await navigator.clipboard.writeText(asTable(heads, rows));
  return rows.length === wanted;
}

import { type CellObject, utils, type WorkSheet } from "@e965/xlsx";
import type { Problem } from "../problem.ts";
import { cellText } from "./cellText.ts";
import { formulaProblem } from "./formulaProblem.ts";
import type { Limits } from "./limits.ts";
import { RowsFile } from "./RowsFile.ts";
import type { MergedRange, Sheet } from "./sheet.ts";
import { UnreadableFile } from "./UnreadableFile.ts";

export interface WorksheetSource {
  readonly file: string;
  readonly sheet: string;
  readonly worksheet: WorkSheet;
  readonly is1904: boolean;
}

const ROWS_OF_EXCEL = 1_048_576;

/**
 * Writes the rows of one worksheet (parsed with `dense`) as text; null for a sheet without any. A formula whose value
 * was never calculated is a problem, and its cell holds the formula, which no number or date can be taken for. Throws
 * `UnreadableFile` as `sheet_too_large`, and `workbook_broken` for cells beyond the last row or column of Excel.
 */
export async function writeWorksheet(
  source: WorksheetSource,
  rowsPath: string,
  limits: Limits,
): Promise<{ sheet: Sheet; problems: readonly Problem[] } | null> {
  const { file, sheet, is1904 } = source;
  const rows = cellsOf(source, limits);
  const size = measure(rows);
  if (size.rows === 0) return null;
  if (size.rows * size.columns > limits.sheet_cells) {
    throw new UnreadableFile("sheet_too_large", { file, sheet, ...size, limit: limits.sheet_cells });
  }
  const merges = mergesOf(source, limits);
  const problems: Problem[] = [];
  const target = new RowsFile(file, rowsPath, limits);
  try {
    for (const [index, row] of rows.entries()) {
      if (row === undefined) continue;
      const cells = Array.from({ length: size.columns }, (_, column) => {
        const cell = row[column];
        if (cell === undefined) return "";
        if (!isUncalculated(cell)) return cellText(cell, is1904);
        problems.push(formulaProblem(source, column + 1, index + 1, `=${cell.f}`));
        if (problems.length > limits.problems) {
          throw new UnreadableFile("too_many_problems", { file, row: index + 1, limit: limits.problems });
        }
        return `=${cell.f}`;
      });
      target.add(index + 1, cells);
    }
    const written = await target.finish();
    return { sheet: { file, sheet, ...written, merges }, problems };
  } finally {
    target.close();
  }
}

type Cells = readonly (readonly (CellObject | undefined)[] | undefined)[];

function cellsOf({ file, sheet, worksheet }: WorksheetSource, limits: Limits): Cells {
  const cells: Cells = worksheet["!data"] ?? [];
  const end = utils.decode_range(worksheet["!ref"] ?? "A1").e;
  if (cells.length > ROWS_OF_EXCEL || end.r >= ROWS_OF_EXCEL || end.c >= limits.columns) {
    throw new UnreadableFile("workbook_broken", { file, sheet });
  }
  return cells;
}

/** How many rows have text, and how many columns the widest of them. */
function measure(cells: Cells): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  for (const row of cells) {
    if (row === undefined) continue;
    // Only the cells there are: a lone cell in the last column must not cost a walk over all the others.
    const last = Object.keys(row).findLast((column) => isFilled(row[Number(column)]));
    if (last === undefined) continue;
    rows += 1;
    columns = Math.max(columns, Number(last) + 1);
  }
  return { rows, columns };
}

function isFilled(cell: CellObject | undefined): boolean {
  if (cell === undefined) return false;
  return isUncalculated(cell) || cell.t === "e" || (cell.t !== "z" && String(cell.v ?? "").trim() !== "");
}

function isUncalculated(cell: CellObject): boolean {
  return cell.t === "z" && typeof cell.f === "string";
}

function mergesOf({ file, sheet, worksheet }: WorksheetSource, limits: Limits): MergedRange[] {
  const merges = worksheet["!merges"] ?? [];
  if (merges.length > limits.merges) throw new UnreadableFile("too_many_merges", { file, sheet, limit: limits.merges });
  return merges
    .filter(({ s, e }) => s.r < e.r || s.c < e.c)
    .map(({ s, e }) => ({ first_row: s.r + 1, first_column: s.c + 1, last_row: e.r + 1, last_column: e.c + 1 }));
}

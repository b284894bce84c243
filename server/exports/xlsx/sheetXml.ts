import { cellAddress } from "../../intake/read/cellAddress.ts";
import { EMPTY_CELL } from "./cellXml.ts";

interface SheetShape {
  /** Width of each column, in characters. */
  readonly widths: readonly number[];
  /** Rows that stay in view above the others. */
  readonly headRows: number;
  /** Cells that are one, as `A1:C1`. */
  readonly merged?: readonly string[];
}

/** What stands before and after the rows of a worksheet. */
export function sheetXml({ widths, headRows, merged = [] }: SheetShape): {
  readonly start: string;
  readonly end: string;
} {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const pane = `<pane ySplit="${headRows}" topLeftCell="A${headRows + 1}" activePane="bottomLeft" state="frozen"/>`;
  const merges = merged.map((cells) => `<mergeCell ref="${cells}"/>`).join("");
  return {
    start: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<sheetViews><sheetView workbookViewId="0">${headRows > 0 ? pane : ""}</sheetView></sheetViews>
<cols>${columns.join("")}</cols><sheetData>`,
    end: `</sheetData>${merges === "" ? "" : `<mergeCells count="${merged.length}">${merges}</mergeCells>`}</worksheet>`,
  };
}

/** One row of a worksheet, cells from column A on. Addresses may be left out by the standard, but not every reader knows. */
export function rowXml(number: number, cells: readonly string[]): string {
  const addressed = cells.map((cell, index) =>
    cell === EMPTY_CELL ? "" : `<c r="${cellAddress(index + 1, number)}"${cell.slice("<c".length)}`,
  );
  return `<row r="${number}">${addressed.join("")}</row>`;
}

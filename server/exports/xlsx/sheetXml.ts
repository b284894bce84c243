import { cellAddress } from "../../intake/read/cellAddress.ts";
import { EMPTY_CELL } from "./cellXml.ts";

interface SheetShape {
  /** Width of each column, in characters. */
  readonly widths: readonly number[];
  /** Whether the first row stays in view. */
  readonly hasHead: boolean;
}

/** What stands before and after the rows of a worksheet. */
export function sheetXml({ widths, hasHead }: SheetShape): { readonly start: string; readonly end: string } {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  return {
    start: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<sheetViews><sheetView workbookViewId="0">${hasHead ? pane : ""}</sheetView></sheetViews>
<cols>${columns.join("")}</cols><sheetData>`,
    end: "</sheetData></worksheet>",
  };
}

/** One row of a worksheet, cells from column A on. Addresses may be left out by the standard, but not every reader knows. */
export function rowXml(number: number, cells: readonly string[]): string {
  const addressed = cells.map((cell, index) =>
    cell === EMPTY_CELL ? "" : `<c r="${cellAddress(index + 1, number)}"${cell.slice("<c".length)}`,
  );
  return `<row r="${number}">${addressed.join("")}</row>`;
}

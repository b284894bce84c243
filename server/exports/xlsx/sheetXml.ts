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

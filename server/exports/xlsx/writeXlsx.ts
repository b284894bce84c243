import type { Extract } from "../extract.ts";
import { runCapped } from "../resultChunks.ts";
import { dataSheet } from "./dataSheet.ts";
import { notesSheet } from "./notesSheet.ts";
import { workbook } from "./workbook.ts";

/**
 * The rows as a workbook of two sheets: 数据 with typed, formatted cells, and 说明, which says where they come from, what
 * each column means, and whether the data are synthetic. Amounts with more digits than a spreadsheet keeps are text.
 */
export async function writeXlsx(extract: Extract, maximum: number): Promise<Uint8Array<ArrayBuffer>> {
  const result = await runCapped(extract, maximum);
  return workbook([
    { name: "数据", text: dataSheet(result, extract.columns, extract.header) },
    { name: "说明", text: notesSheet(extract, result.rowCount) },
  ]);
}

import type { Problem } from "../problem.ts";
import type { Sheet } from "./sheet.ts";

/** What the sheets of a workbook hold, and what is wrong with them. */
export interface WorkbookReading {
  readonly format: string;
  readonly sheets: readonly Sheet[];
  readonly problems: readonly Problem[];
}

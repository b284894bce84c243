import { UnreadableFile } from "./UnreadableFile.ts";

/** All sheets of a workbook, or the one of that name. Throws `UnreadableFile` `sheet_missing`, with the names there are. */
export function chooseSheets<Named extends { readonly name: string }>(
  sheets: readonly Named[],
  only: string | undefined,
  file: string,
): readonly Named[] {
  if (only === undefined) return sheets;
  const chosen = sheets.find(({ name }) => name.trim() === only.trim());
  if (chosen !== undefined) return [chosen];
  throw new UnreadableFile("sheet_missing", { file, sheet: only, sheets: sheets.map(({ name }) => name).join(", ") });
}

import { recogniseText } from "../../../client/text/deskCheck.ts";
import type { Lang, Text } from "../../../client/text/text.ts";

/**
 * Where somebody reads a hint: beside the controls of a page, at a command line, or on a sheet that is sent away, whose reader has
 * neither.
 */
export type ReadingPlace = "page" | "command_line" | "sheet";

/** What does as a hint says: an option of the command line, and the control of the page by the name it has there. */
interface Way {
  readonly option: string;
  readonly controls: readonly Text[];
}

/** By the place a hint of `rules.csv` leaves for it. */
const WAYS: Readonly<Record<string, Way>> = {
  by_unit: { option: "--unit", controls: [recogniseText.wholeFile, recogniseText.unit] },
  by_year: { option: "--set fiscal_year=2022", controls: [recogniseText.wholeFile, recogniseText.year] },
  by_encoding: { option: "--encoding", controls: [recogniseText.wholeFile, recogniseText.encoding] },
  by_columns_and_values: { option: "--map, --set", controls: [recogniseText.columns, recogniseText.wholeFile] },
  by_sheet_and_columns: { option: "--sheet, --map", controls: [recogniseText.onlySheet, recogniseText.columns] },
};

/** What the places of hints are filled with for a reader. */
export function hintWays(place: ReadingPlace, lang: Lang): Record<string, string> {
  return Object.fromEntries(Object.entries(WAYS).map(([name, way]) => [name, wayText(way, place, lang)]));
}

function wayText({ option, controls }: Way, place: ReadingPlace, lang: Lang): string {
  if (place === "sheet") return "";
  if (place === "command_line") return lang === "zh" ? `(${option})` : ` (${option})`;
  const names = controls.map((control) => (lang === "zh" ? `“${control.zh}”` : `“${control.en}”`));
  return lang === "zh" ? `(见${names.join("、")})` : ` (see ${names.join(", ")})`;
}

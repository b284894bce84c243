import { cellAddress } from "../intake/read/cellAddress.ts";
import type { Manifest } from "../store/manifest.ts";

/** The cell that holds the value of one column of the dictionary. */
export interface SourceCell {
  readonly column: string;
  /** As a spreadsheet shows it: `C12`. */
  readonly cell: string;
  readonly header: string;
  /** For money: what one unit of the cell is in yuan, as decimal text. */
  readonly multiplier: string | null;
}

interface SourcePlace {
  readonly source_file: string;
  readonly source_sheet: string;
  readonly source_row: number;
}

/** The cells a stored row was read from, as its batch's manifest remembers the sheet; only the given dictionary columns. */
export function sourceCells(
  manifest: Manifest | undefined,
  place: SourcePlace,
  columns: ReadonlySet<string>,
): SourceCell[] {
  const reading = manifest?.sheets.find(
    ({ file, sheet }) => file === place.source_file && sheet === place.source_sheet,
  );
  return (reading?.columns ?? []).flatMap(({ column, position, header, multiplier }) =>
    column === null || !columns.has(column)
      ? []
      : [{ column, cell: cellAddress(position, place.source_row), header, multiplier }],
  );
}

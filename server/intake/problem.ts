import { cellAddress } from "./read/cellAddress.ts";
import { cellRange } from "./read/cellRange.ts";

/** One thing wrong with one cell (or row, or sheet) of a file; kept for ever beside the rows of its batch. */
export interface Problem {
  readonly file: string;
  readonly sheet: string;
  /**
   * Address as a spreadsheet shows it (`C12`), several and ranges (`D12, D4:D11`) joined by `, ` where they belong together, the one to
   * begin with first; empty where the whole sheet or file is meant.
   */
  readonly cell: string;
  readonly row: number | null;
  /** Dictionary column, or the header as printed where it has none. */
  readonly column: string;
  /** The text of the cell, shortened to 200 characters. */
  readonly value: string;
  /** Key of `data/reference/rules.csv`, which holds message and hint in Chinese and English. */
  readonly rule: string;
  /** `error`: a person has to decide; `warning`: worth a look; `info`: a form is filled in carelessly. */
  readonly severity: "error" | "warning" | "info";
  /** The value as printed and as computed, where a rule compares the two. */
  readonly printed: string | null;
  readonly computed: string | null;
}

/** A problem of a whole sheet. */
export function sheetProblem(
  { file, sheet }: Pick<Problem, "file" | "sheet">,
  rule: string,
  severity: Problem["severity"],
): Problem {
  return {
    file,
    sheet,
    cell: "",
    row: null,
    column: "",
    value: "",
    rule,
    severity,
    printed: null,
    computed: null,
  };
}

/** Of a range with more cells none is marked by itself: it is a column to add up, not a place to look at. */
const MOST_OF_RANGE = 200;

/** The addresses a problem names, one by one, those in ranges as well; none where it is of a whole sheet or file. */
export function addressesOf(cell: string): string[] {
  return cell === "" ? [] : cell.split(", ").flatMap((named) => (named.includes(":") ? cellsOfRange(named) : [named]));
}

function cellsOfRange(range: string): string[] {
  const corners = cellRange(range);
  if (corners === null) return [];
  const { first_row, first_column } = corners;
  const [height, width] = [corners.last_row - first_row + 1, corners.last_column - first_column + 1];
  if (width < 1 || height < 1 || width * height > MOST_OF_RANGE) return [];
  return Array.from({ length: width * height }, (_, index) =>
    cellAddress(first_column + (index % width), first_row + Math.floor(index / width)),
  );
}

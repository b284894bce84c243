import type { Mapping } from "../importRequest.ts";
import type { Column } from "../lists.ts";
import type { MergedRange, Sheet, SheetRow } from "../read/sheet.ts";
import { type Header, headerKey, readHeader } from "./header.ts";
import { type Mapped, type Matches, matchColumns, matchedPositions } from "./matchColumns.ts";
import type { RememberedMapping } from "./rememberedMappings.ts";

/** What headers are looked up in: the person's mapping first, then a remembered one, then the dictionary. */
export interface Lookup {
  readonly columns: readonly Column[];
  readonly map: Mapping;
  readonly recall: (headers: readonly string[]) => RememberedMapping | null;
}

/** The header of a sheet: one row, or two whose texts are joined (`支出 金额`). */
export interface FoundHeader {
  readonly rows: readonly number[];
  /** By position, from A; null where nothing is printed. */
  readonly headers: readonly (Header | null)[];
  readonly matches: Matches;
  /** What was remembered for this header and used. */
  readonly remembered: RememberedMapping | null;
}

/** A header stands within the first rows; below them a match is chance. */
const SEARCHED_ROWS = 40;

/** The row or pair of rows that the most columns of the dictionary (or of the mapping) are found in; null if none is. */
export function findHeader(sheet: Sheet, lookup: Lookup): FoundHeader | null {
  let best: FoundHeader | null = null;
  let bestScore = 0;
  for (const candidate of candidates(sheet, lookup)) {
    const score = matchedPositions(candidate.matches).size;
    if (score > bestScore) [best, bestScore] = [candidate, score];
  }
  return best;
}

function* candidates(sheet: Sheet, lookup: Lookup): Generator<FoundHeader> {
  const rows = sheet.head.slice(0, SEARCHED_ROWS);
  const lastRow = rows.at(-1)?.row ?? 0;
  const merges = sheet.merges.filter(({ first_row }) => first_row <= lastRow);
  for (const [index, row] of rows.entries()) {
    const headers = row.cells.map((text) => (text.trim() === "" ? null : readHeader(text)));
    yield foundHeader([row.row], headers, lookup);
    const below = rows[index + 1];
    if (below && below.row === row.row + 1 && !isLine(row) && !hasNumbers(below)) {
      const joined = joinHeaders(row, below, merges);
      yield foundHeader([row.row, below.row], joined, lookup);
    }
  }
}

function foundHeader(rows: readonly number[], headers: readonly (Header | null)[], lookup: Lookup): FoundHeader {
  const remembered = lookup.recall(headers.flatMap((header) => header?.text ?? []));
  const mapping = new Map<string, Mapped>();
  for (const [header, columns] of Object.entries(remembered?.map ?? {})) {
    mapping.set(headerKey(header), { columns, reason: "remembered" });
  }
  for (const [header, columns] of Object.entries(lookup.map)) {
    mapping.set(headerKey(header), { columns, reason: "mapping" });
  }
  return { rows, headers, matches: matchColumns(headers, lookup.columns, mapping), remembered };
}

/** A title, or a line such as `单位:万元`, is not the upper row of a header. */
function isLine(row: SheetRow): boolean {
  return row.cells.filter((cell) => cell.trim() !== "").length < 2;
}

function hasNumbers(row: SheetRow): boolean {
  return row.cells.some((cell) => /^[\s¥(-]*\d[\d,.\s)%]*$/.test(cell.normalize("NFKC")));
}

/** A child that stands under one parent only may be found by its own name as well. */
function joinHeaders(parents: SheetRow, children: SheetRow, merges: readonly MergedRange[]): (Header | null)[] {
  const texts = children.cells.map((cell) => cell.trim());
  return texts.map((child, index) => {
    const parent = parentText(parents, children, merges, index);
    if (child === "") return parent === "" ? null : readHeader(parent);
    if (parent === "" || parent === child) return readHeader(child);
    const joined = readHeader(`${parent} ${child}`);
    const isOnly = texts.filter((other) => other === child).length === 1;
    return isOnly ? { ...joined, keys: [...joined.keys, ...readHeader(child).keys] } : joined;
  });
}

/** The text above a cell: its own, that of the merged range over it, or in a file without ranges the next one to the left. */
function parentText(parents: SheetRow, children: SheetRow, merges: readonly MergedRange[], index: number): string {
  const own = parents.cells[index]?.trim() ?? "";
  if (own !== "" || (children.cells[index]?.trim() ?? "") === "") return own;
  const over = merges.find(
    (range) =>
      range.first_row <= parents.row &&
      range.last_row >= parents.row &&
      range.first_column <= index + 1 &&
      range.last_column >= index + 1,
  );
  if (over) return parents.cells[over.first_column - 1]?.trim() ?? "";
  if (merges.length > 0) return "";
  return (
    parents.cells
      .slice(0, index)
      .findLast((cell) => cell.trim() !== "")
      ?.trim() ?? ""
  );
}

import { parse } from "csv-parse/sync";
import { listFinding } from "./listFinding.ts";
import type { Fault, ListRow, ListShape } from "./listShape.ts";
import { RefusedList } from "./RefusedList.ts";

/** A list as the text of its file: UTF-8, columns in the order of the project's list, a line a row. */
export function writeListText({ columns }: ListShape, rows: readonly ListRow[]): string {
  const lines = rows.map((row) => columns.map(({ name }) => quoted(row[name] ?? "")).join(","));
  return [columns.map(({ name }) => name).join(","), ...lines].map((line) => `${line}\n`).join("");
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * The rows of a CSV file in UTF-8 or, as spreadsheets in China write it, GB18030. It has the columns of the list, in any order,
 * and no others. Throws `RefusedList`.
 */
export function parseListText(shape: ListShape, bytes: Uint8Array): ListRow[] {
  const [head = [], ...records] = parseRecords(shape, decoded(bytes));
  const names = head.map((name) => name.trim());
  const faults = [...wrongColumns(shape, names), ...longRows(names, records)];
  if (faults.length > 0) throw refusal(shape, faults);
  return records.map((record) => Object.fromEntries(names.map((name, index) => [name, record[index] ?? ""])));
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

/** Blank lines inside the list are rows without values, so that every row keeps its number. */
function parseRecords(shape: ListShape, text: string): string[][] {
  try {
    return parse(text.trimEnd(), { bom: true, relax_column_count: true });
  } catch (error) {
    const line = String((error as { lines?: number }).lines ?? "");
    throw refusal(shape, [{ index: null, column: "", rule: "list_file_unreadable", parameters: { line } }]);
  }
}

function wrongColumns({ columns }: ListShape, names: readonly string[]): Fault[] {
  const missing = columns.filter(({ name }) => !names.includes(name)).map(({ name }) => name);
  const unknown = names.filter(
    (name, index) => !columns.some((column) => column.name === name) || names.indexOf(name) !== index,
  );
  const computed = columns.map(({ name }) => name).join(", ");
  return [
    ...missing.map((column) => ({ index: null, column, rule: "list_column_missing", parameters: { computed } })),
    ...unknown.map((column) => ({ index: null, column, rule: "list_column_unknown", parameters: { computed } })),
  ];
}

function longRows(names: readonly string[], records: readonly string[][]): Fault[] {
  return records.flatMap((record, index): Fault[] => {
    if (record.length <= names.length) return [];
    const parameters = { printed: String(record.length), computed: String(names.length) };
    return [{ index, column: "", rule: "row_has_too_many_cells", parameters }];
  });
}

function refusal(shape: ListShape, faults: readonly Fault[]): RefusedList {
  return new RefusedList(
    shape.name,
    faults.map((fault) => listFinding(shape, [], fault)),
  );
}

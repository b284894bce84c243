import { cellFault } from "./cellFault.ts";
import type { KnownCodes } from "./knownCodes.ts";
import { type ListFinding, listFinding, rowNumber } from "./listFinding.ts";
import type { Fault, ListRow, ListShape } from "./listShape.ts";

/**
 * Everything wrong with a list: cells one by one, then rows that are there twice, then what its rows say together (only where
 * every cell is right). A list without findings may become a draft.
 */
export function checkList(shape: ListShape, rows: readonly ListRow[], known: KnownCodes): ListFinding[] {
  const cells = rows.flatMap((row, index) => [
    ...unknownColumns(shape, row, index),
    ...shape.columns.flatMap((column) => cellFault(column, row, index, known) ?? []),
  ]);
  const faults = cells.length > 0 ? cells : [...emptyList(shape, rows), ...repeatedKeys(shape, rows)];
  const all = faults.length > 0 ? faults : shape.check(rows);
  return all.map((fault) => listFinding(shape, rows, fault));
}

function unknownColumns({ columns }: ListShape, row: ListRow, index: number): Fault[] {
  const unknown = Object.keys(row).filter((name) => !columns.some((column) => column.name === name));
  const computed = columns.map(({ name }) => name).join(", ");
  return unknown.map((column) => ({ index, column, rule: "list_column_unknown", parameters: { computed } }));
}

function emptyList({ may_be_empty }: ListShape, rows: readonly ListRow[]): Fault[] {
  return rows.length > 0 || may_be_empty ? [] : [{ index: null, column: "", rule: "list_empty", parameters: {} }];
}

function repeatedKeys({ key }: ListShape, rows: readonly ListRow[]): Fault[] {
  const seen = new Map<string, number>();
  return rows.flatMap((row, index): Fault[] => {
    const value = key.map((column) => row[column] ?? "");
    const first = seen.get(JSON.stringify(value));
    if (first === undefined) seen.set(JSON.stringify(value), index);
    if (first === undefined) return [];
    const parameters = { value: value.join(" "), computed: String(rowNumber(first)) };
    return [{ index, column: key.at(-1) ?? "", rule: "list_row_repeated", parameters }];
  });
}

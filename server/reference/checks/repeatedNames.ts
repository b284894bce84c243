import { rowNumber } from "../listFinding.ts";
import type { Fault, ListRow } from "../listShape.ts";

/** Rows that go by a name which an earlier row has already. */
export function repeatedNames(
  rows: readonly ListRow[],
  column: string,
  namesOf: (row: ListRow) => readonly string[],
): Fault[] {
  const owners = new Map<string, number>();
  return rows.flatMap((row, index) => {
    const faults: Fault[] = [];
    for (const name of new Set(namesOf(row))) {
      const owner = owners.get(name);
      if (owner === undefined) owners.set(name, index);
      else
        faults.push({ index, column, rule: "list_name_repeated", parameters: { computed: String(rowNumber(owner)) } });
    }
    return faults;
  });
}

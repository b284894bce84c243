import { rowNumber } from "../listFinding.ts";
import type { Fault, ListRow } from "../listShape.ts";

/** A code means one region: an earlier code is in no other row, and has a name. */
export function checkRegions(rows: readonly ListRow[]): Fault[] {
  const seen = new Map(rows.map(({ region_code = "" }, index) => [region_code, index]));
  const faults: Fault[] = [];
  for (const [index, { predecessor_code = "", predecessor_zh = "" }] of rows.entries()) {
    if (predecessor_code === "") continue;
    const other = seen.get(predecessor_code);
    if (other !== undefined)
      faults.push({
        index,
        column: "predecessor_code",
        rule: "list_name_repeated",
        parameters: { computed: String(rowNumber(other)) },
      });
    seen.set(predecessor_code, index);
    if (predecessor_zh === "")
      faults.push({ index, column: "predecessor_zh", rule: "list_value_missing", parameters: {} });
  }
  return faults;
}

import type { Fault, ListRow } from "../listShape.ts";
import { grouped } from "./grouped.ts";

/** The indexes of one currency have one base year. */
export function checkDeflators(rows: readonly ListRow[]): Fault[] {
  return grouped(rows, ({ currency }) => currency ?? "").flatMap((years): Fault[] => {
    const bases = years.filter(({ row }) => row.is_base === "true");
    if (bases.length === 1) return [];
    const { index } = bases[1] ?? years[0] ?? { index: 0 };
    const parameters = { value: rows[index]?.currency ?? "", computed: String(bases.length) };
    return [{ index, column: "is_base", rule: "base_year_not_one", parameters }];
  });
}

import { rowNumber } from "../listFinding.ts";
import type { Fault, ListRow } from "../listShape.ts";
import { grouped, type Placed } from "./grouped.ts";

/** Names of one code hold for years that do not overlap. */
export function checkFunctionClasses(rows: readonly ListRow[]): Fault[] {
  const reversed = rows.flatMap((row, index): Fault[] =>
    from({ row, index }) > to({ row, index })
      ? [{ index, column: "to_year", rule: "years_reversed", parameters: { printed: row.from_year ?? "" } }]
      : [],
  );
  const overlapping = grouped(rows, ({ function_code }) => function_code ?? "").flatMap((names) => {
    const ordered = names.toSorted((a, b) => from(a) - from(b));
    return ordered.slice(1).flatMap((name, at): Fault[] => {
      const before = ordered[at];
      if (before === undefined || to(before) < from(name)) return [];
      return [
        {
          index: name.index,
          column: "from_year",
          rule: "years_overlap",
          parameters: { computed: String(rowNumber(before.index)) },
        },
      ];
    });
  });
  return [...reversed, ...overlapping];
}

function from({ row }: Placed): number {
  return Number(row.from_year || 0);
}

function to({ row }: Placed): number {
  return Number(row.to_year || 9999);
}

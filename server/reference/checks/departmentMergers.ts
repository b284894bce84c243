import type { Fault, ListRow } from "../listShape.ts";

/** Following successors comes to an end: no department is succeeded, over others, by itself. */
export function checkDepartmentMergers(rows: readonly ListRow[]): Fault[] {
  const successors = new Map(
    rows.map(({ department_code = "", successor_code = "" }) => [department_code, successor_code]),
  );
  return rows.flatMap(({ department_code = "" }, index): Fault[] => {
    const way = [department_code];
    let next = successors.get(department_code) ?? "";
    while (next !== "" && !way.includes(next)) {
      way.push(next);
      next = successors.get(next) ?? "";
    }
    if (next !== department_code || next === "") return [];
    return [
      { index, column: "successor_code", rule: "merger_circle", parameters: { computed: [...way, next].join(" → ") } },
    ];
  });
}

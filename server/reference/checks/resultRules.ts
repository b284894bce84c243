import type { Fault, ListRow } from "../listShape.ts";

/** Limits of a rate stand in order, and the rate that is applied lies between them. */
export function checkResultRules(rows: readonly ListRow[]): Fault[] {
  return rows.flatMap(({ minimum_rate = "", maximum_rate = "", applied_rate = "" }, index) => {
    const parameters = { printed: minimum_rate, computed: maximum_rate };
    const [minimum, maximum, applied] = [limit(minimum_rate, 0), limit(maximum_rate, 1), limit(applied_rate, null)];
    if (minimum > maximum) return [{ index, column: "minimum_rate", rule: "rate_limits_reversed", parameters }];
    if (Number.isNaN(applied) || (applied >= minimum && applied <= maximum)) return [];
    return [{ index, column: "applied_rate", rule: "rate_outside_limits", parameters }];
  });
}

function limit(text: string, blank: number | null): number {
  return text === "" ? (blank ?? Number.NaN) : Number(text);
}

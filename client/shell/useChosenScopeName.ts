import { latest, useQueryOrNot } from "../query.ts";
import { view } from "../view.ts";
import { useWholeName } from "./useWholeName.ts";

/** Name of the scope that was chosen: everything, a region or a department. */
export function useChosenScopeName(): string {
  const { region, department, lang } = view.value;
  const isWhole = region === null && department === null;
  const rows = latest(useQueryOrNot("scopes", isWhole ? null : {}))?.rows;
  const whole = useWholeName();
  if (isWhole) return whole;
  // A code would be read as a name for the moment until the names arrive.
  if (!rows) return "\u00a0";
  if (department !== null) return rows.find((row) => row.department_code === department)?.department_name ?? department;
  const row = rows.find((one) => one.region_code === region && one.department_code === null);
  return (lang === "en" ? row?.region_name_en : null) ?? row?.region_name ?? region ?? "";
}

import { latest, useQuery, useQueryOrNot } from "../query.ts";
import { view } from "../view.ts";
import { useWholeName } from "./useWholeName.ts";

/** Name of the scope in view: everything, a region, a department, or the project that the page is about. */
export function useScopeName(): string {
  const { page, project, region, department, lang } = view.value;
  const isOfProject = page === "project" && project !== null;
  const life = latest(useQueryOrNot("project_life", isOfProject ? { project_code: project } : null))?.rows;
  const rows = latest(useQuery("scopes", {}))?.rows;
  const whole = useWholeName();
  if (isOfProject) return life ? (life[0]?.project_name ?? project) : "\u00a0";
  if (region === null && department === null) return whole;
  // A code would be read as a name for the moment until the names arrive.
  if (!rows) return "\u00a0";
  if (department !== null) return rows.find((row) => row.department_code === department)?.department_name ?? department;
  const row = rows.find((one) => one.region_code === region && one.department_code === null);
  return (lang === "en" ? row?.region_name_en : null) ?? row?.region_name ?? region ?? "";
}

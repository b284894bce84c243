import { nothingOpen, type View } from "../url.ts";

type AnyRow = Readonly<Record<string, unknown>>;

/** Columns that say where a cell leads, beside those that are shown. */
export const LINKING_COLUMNS: readonly string[] = ["project_code", "department_code", "subject_type"];

/** The page of the project or department that a cell names; null where it names none. */
export function linkOf(column: string, row: AnyRow): Partial<View> | null {
  if (column === "project_name") return toProject(row.project_code);
  if (column === "department_name") return toDepartment(row.department_code);
  if (column !== "subject_name") return null;
  if (row.subject_type === "department") return toDepartment(row.department_code);
  return toProject(row.project_code);
}

/** The page of a project; null where there is no code. */
export function toProject(code: unknown): Partial<View> | null {
  return typeof code === "string" && code !== "" ? { ...nothingOpen, page: "project", project: code } : null;
}

/** The page of a department; null where there is no code. */
export function toDepartment(code: unknown): Partial<View> | null {
  if (typeof code !== "string" || code === "") return null;
  return { ...nothingOpen, page: "department", department: code, region: null };
}

import { existsSync, readFileSync } from "node:fs";
import type { StorePaths } from "../../store/paths.ts";
import { writeFileSafely } from "../../store/writeFileSafely.ts";

/** What a person has decided once: a project that some files only name is the one with this code. */
export interface ProjectJoin {
  /** Department the name is printed with; empty where none is. */
  readonly department_code: string;
  readonly name: string;
  readonly project_code: string;
}

/** The joins that are remembered. */
export function readJoins(store: StorePaths): readonly ProjectJoin[] {
  return existsSync(store.joins) ? JSON.parse(readFileSync(store.joins, "utf8")) : [];
}

/** Remembers a join in the place of an earlier one of the same name and department. */
export async function rememberJoin(store: StorePaths, join: ProjectJoin): Promise<void> {
  const others = readJoins(store).filter(
    ({ department_code, name }) => department_code !== join.department_code || name !== join.name,
  );
  await writeFileSafely(store.joins, `${JSON.stringify([...others, join], null, 1)}\n`);
}

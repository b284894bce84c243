import { existsSync, readFileSync } from "node:fs";
import type { StorePaths } from "./paths.ts";
import { writeFileSafely } from "./writeFileSafely.ts";

/** What a person has decided once: whether a project that some files only name is the one with this code. */
export interface ProjectJoin {
  /** Department the name is printed with; empty where it holds for all of them. */
  readonly department_code: string;
  readonly name: string;
  readonly project_code: string;
  /** False: the two are not one project, whatever their names look like. */
  readonly is_same: boolean;
  readonly by: string;
  /** When it was decided; empty for what was decided before this was kept. */
  readonly at: string;
}

/** What tells one decision from another. */
export type JoinKey = Pick<ProjectJoin, "department_code" | "name" | "project_code">;

/** The joins, and the refusals to join, that are remembered. */
export function readJoins(store: StorePaths): readonly ProjectJoin[] {
  if (!existsSync(store.joins)) return [];
  const kept = JSON.parse(readFileSync(store.joins, "utf8")) as readonly (JoinKey & Partial<ProjectJoin>)[];
  return kept.map((join) => ({ is_same: true, by: "", at: "", ...join }));
}

/** Writes the decisions as they shall be. */
export async function writeJoins(store: StorePaths, joins: readonly ProjectJoin[]): Promise<void> {
  await writeFileSafely(store.joins, `${JSON.stringify(joins, null, 1)}\n`);
}

import { type JoinKey, type ProjectJoin, readJoins, writeJoins } from "../store/joins.ts";
import type { StorePaths } from "../store/paths.ts";
import { loadNameMacros } from "../warehouse/nameMacros.ts";
import { withEngine } from "./withEngine.ts";

/** Whether two decisions are about the same name of the same department. */
type IsSameName = (one: JoinKey, other: JoinKey) => boolean;

/** Remembers decisions in the place of earlier ones about the same; a name is joined with one project at a time. */
export async function rememberJoins(store: StorePaths, joins: readonly ProjectJoin[]): Promise<void> {
  const isSameName = await comparedNames([...readJoins(store), ...joins]);
  let kept = readJoins(store);
  for (const join of joins) {
    kept = [...kept.filter((other) => !isReplaced(other, join, isSameName)), join];
  }
  await writeJoins(store, kept);
}

/** Takes a decision back; answers with it, or null where there is none. */
export async function forgetJoin(store: StorePaths, key: JoinKey): Promise<ProjectJoin | null> {
  const joins = readJoins(store);
  const isSameName = await comparedNames([...joins, key]);
  const found = joins.find((join) => isSameName(join, key) && join.project_code === key.project_code) ?? null;
  if (found !== null)
    await writeJoins(
      store,
      joins.filter((join) => join !== found),
    );
  return found;
}

function isReplaced(earlier: ProjectJoin, join: ProjectJoin, isSameName: IsSameName): boolean {
  if (!isSameName(earlier, join)) return false;
  return earlier.project_code === join.project_code || (earlier.is_same && join.is_same);
}

/** Names are one where the warehouse takes them for one: blanks, width and case do not part them. */
async function comparedNames(joins: readonly JoinKey[]): Promise<IsSameName> {
  const names = [...new Set(joins.map(({ name }) => name))];
  const keys = await withEngine(async (connection) => {
    await loadNameMacros(connection);
    const reader = await connection.runAndReadAll(
      "select name, name_key(name) from (select unnest(from_json($1::json, '[\"VARCHAR\"]')) as name)",
      [JSON.stringify(names)],
    );
    return new Map(reader.getRowsJson().map(([name, key]) => [String(name), String(key)]));
  });
  return (one, other) => one.department_code === other.department_code && keys.get(one.name) === keys.get(other.name);
}

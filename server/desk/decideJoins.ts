import { forgetJoin, type JoinKey, type ProjectJoin, readJoins, rememberJoins, writeJoins } from "../store/joins.ts";
import { concernsBatches } from "../warehouse/joinProjects.ts";
import type { Desk } from "./Desk.ts";
import { DeskError } from "./DeskError.ts";
import { withEngine } from "./withEngine.ts";

/** Remembers what a person has decided about near misses; see `changeJoins`. */
export function decideJoins(desk: Desk, joins: readonly ProjectJoin[], by: string): Promise<string | null> {
  return changeJoins(desk, by, () => rememberJoins(desk.store, joins));
}

/** Takes a decision back; see `changeJoins`. Throws `DeskError` `join_unknown`. */
export function takeBackJoin(desk: Desk, key: JoinKey, by: string): Promise<string | null> {
  return changeJoins(desk, by, async () => {
    if ((await forgetJoin(desk.store, key)) === null) throw new DeskError("join_unknown", { name: key.name });
  });
}

/**
 * Changes the decisions. Where rows that count are of projects that are joined since, or no longer, it publishes and answers with the
 * snapshot; what cannot be published is not remembered. What waiting imports would change is measured again.
 */
async function changeJoins(desk: Desk, by: string, change: () => Promise<void>): Promise<string | null> {
  const before = readJoins(desk.store);
  await change();
  const turned = difference(before, readJoins(desk.store));
  const isCounted = await withEngine((connection) => concernsBatches(connection, desk.store, turned));
  if (!isCounted) {
    desk.measureAgain();
    return null;
  }
  try {
    return (await desk.publish({ action: null, batches: [], by })).id;
  } catch (error) {
    await writeJoins(desk.store, before);
    throw error;
  }
}

/** Joins that are there on one side only. */
function difference(before: readonly ProjectJoin[], after: readonly ProjectJoin[]): ProjectJoin[] {
  const keyOf = ({ department_code, name, project_code, is_same }: ProjectJoin) =>
    is_same ? JSON.stringify([department_code, name, project_code]) : null;
  const only = (side: readonly ProjectJoin[], other: readonly ProjectJoin[]) => {
    const known = new Set(other.map(keyOf));
    return side.filter((join) => join.is_same && !known.has(keyOf(join)));
  };
  return [...only(before, after), ...only(after, before)];
}

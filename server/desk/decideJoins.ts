import { type JoinKey, type ProjectJoin, readJoins, writeJoins } from "../store/joins.ts";
import { concernsBatches } from "../warehouse/joinProjects.ts";
import type { Desk } from "./Desk.ts";
import { DeskError } from "./DeskError.ts";
import { forgetJoin, rememberJoins } from "./rememberJoins.ts";
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
 * Changes the decisions, one change after the other. Where rows that count are of projects that are joined since, or no longer, it
 * publishes and answers with the snapshot; what cannot be published is not remembered. What waiting imports would change is
 * measured again. Throws `DeskError` `desk_elsewhere`.
 */
function changeJoins(desk: Desk, by: string, change: () => Promise<void>): Promise<string | null> {
  return desk.inTurn(async () => {
    const before = readJoins(desk.store);
    await change();
    const after = readJoins(desk.store);
    const [gone, come] = [only(before, after), only(after, before)];
    const turned = [...gone, ...come].filter(({ is_same }) => is_same);
    const isCounted = await withEngine((connection) => concernsBatches(connection, desk.store, turned));
    if (!isCounted) {
      desk.measureAgain();
      return null;
    }
    try {
      return (await desk.publish({ action: null, batches: [], by })).id;
    } catch (error) {
      // What others have decided meanwhile, on the command line say, stays.
      await writeJoins(desk.store, [...only(readJoins(desk.store), come), ...gone]);
      throw error;
    }
  });
}

/** Decisions of one side that the other does not have, word for word. */
function only(side: readonly ProjectJoin[], other: readonly ProjectJoin[]): ProjectJoin[] {
  const known = new Set(other.map((join) => JSON.stringify(join)));
  return side.filter((join) => !known.has(JSON.stringify(join)));
}

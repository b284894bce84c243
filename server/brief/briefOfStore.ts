import type { StorePaths } from "../store/paths.ts";
import { readSettings } from "../store/settings.ts";
import type { NamedQueries } from "../warehouse/queries/askQuery.ts";
import { readOrigin } from "../warehouse/readOrigin.ts";
import type { Snapshot } from "../warehouse/Snapshot.ts";
import { composeBrief } from "./composeBrief.ts";
import { editsInForce, readEdits } from "./edits.ts";
import type { Brief, BriefScope } from "./structure.ts";

/** The brief of a store: from its published snapshot, with what people have rewritten. */
export async function briefOfStore(
  store: StorePaths,
  snapshot: Snapshot,
  queries: NamedQueries,
  scope: BriefScope,
): Promise<Brief> {
  const edits = editsInForce(readEdits(store), scope);
  return snapshot.use(async (connection) => {
    const origin = await readOrigin(connection);
    const { currency } = readSettings(store);
    return composeBrief({ connection, queries, origin: { ...origin, currency, snapshot: snapshot.id }, edits }, scope);
  });
}

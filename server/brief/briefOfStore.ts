import type { StorePaths } from "../store/paths.ts";
import { readSettings } from "../store/settings.ts";
import type { Snapshot } from "../warehouse/Snapshot.ts";
import { composeBrief } from "./composeBrief.ts";
import { editsInForce, readEdits } from "./edits.ts";
import type { NamedQueries } from "./readBriefRows.ts";
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
    const reader = await connection.runAndReadAll(
      "select strftime(built_at, '%Y-%m-%dT%H:%M:%SZ') as built_at, name_zh, name_en, is_synthetic from meta.snapshot",
    );
    const [origin] = reader.getRowObjectsJson() as unknown as Origin[];
    if (origin === undefined) throw new Error("The snapshot does not say what it is.");
    const { currency } = readSettings(store);
    return composeBrief({ connection, queries, origin: { ...origin, currency, snapshot: snapshot.id }, edits }, scope);
  });
}

interface Origin {
  readonly built_at: string;
  readonly name_zh: string;
  readonly name_en: string;
  readonly is_synthetic: boolean;
}

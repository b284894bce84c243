import { activeBatches } from "../store/batches.ts";
import type { StorePaths } from "../store/paths.ts";
import { currentSnapshot, snapshotPath } from "../store/snapshots.ts";
import { listsInForce } from "../warehouse/listsInForce.ts";
import { readList } from "../warehouse/readList.ts";
import { Snapshot } from "../warehouse/Snapshot.ts";

/** Codes that may be written, by where they come from; what is not here is not checked. */
export type KnownCodes = ReadonlyMap<string, ReadonlySet<string>>;

/** The codes of `codes.csv` by list, the regions, and the departments of the published snapshot, if there is one. */
export async function knownCodes(store: StorePaths, projectFolder: string): Promise<KnownCodes> {
  const lists = listsInForce(store, activeBatches(store), projectFolder);
  const read = (name: string) => readList(lists.get(name) ?? "");
  const known = new Map<string, Set<string>>();
  for (const { list = "", code = "" } of read("codes")) {
    const codes = known.get(list) ?? new Set<string>();
    known.set(list, codes.add(code));
  }
  known.set("regions", new Set(read("regions").map(({ region_code = "" }) => region_code)));
  const departments = await publishedDepartments(store);
  if (departments !== null) known.set("departments", departments);
  return known;
}

async function publishedDepartments(store: StorePaths): Promise<Set<string> | null> {
  const id = currentSnapshot(store);
  if (id === null) return null;
  const snapshot = await Snapshot.open(snapshotPath(store, id), id);
  try {
    const reader = await snapshot.use((connection) =>
      connection.runAndReadAll("select department_code from core.dim_department"),
    );
    return new Set(reader.getRows().map(([code]) => String(code)));
  } finally {
    snapshot.close();
  }
}

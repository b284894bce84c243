import { rmSync } from "node:fs";
import { totalmem } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import type { Report } from "../process/progress.ts";
import { readJoins } from "../store/joins.ts";
import type { Manifest } from "../store/manifest.ts";
import type { StorePaths } from "../store/paths.ts";
import { readSettings } from "../store/settings.ts";
import { loadDictionary } from "./dictionary.ts";
import { fingerprint } from "./fingerprint.ts";
import { joinProjects } from "./joinProjects.ts";
import { listsInForce } from "./listsInForce.ts";
import { loadBatches } from "./loadBatches.ts";
import { loadReference } from "./loadReference.ts";
import { attachSources, buildLayers } from "./models/buildLayers.ts";
import { loadModels } from "./models/loadModels.ts";
import type { GlossaryEntry } from "./models/writeComments.ts";
import { PROJECT, type ProjectFolders } from "./projectFolders.ts";
import { readList } from "./readList.ts";
import { type SnapshotIdentity, writeMeta } from "./writeMeta.ts";

/** What of the machine's memory a build may take before it spills to disk: the server answers meanwhile, and so may a workbench. */
const MEMORY_SHARE = 0.5;

/** A finished warehouse that nobody sees yet. */
export interface Candidate extends SnapshotIdentity {
  readonly path: string;
}

/**
 * Builds a warehouse from the given batches, in their order, into a file of its own in the store's temporary folder: everything
 * proved, checkpointed and closed, not yet published. Leaves nothing behind when it fails. Runs in the builder's process.
 */
export async function buildWarehouse(
  store: StorePaths,
  manifests: readonly Manifest[],
  report: Report,
  folders: ProjectFolders = PROJECT,
): Promise<Candidate> {
  const lists = listsInForce(store, manifests, folders.reference);
  const settings = readSettings(store);
  const joins = readJoins(store);
  const identity = identify(fingerprint(manifests, folders.sql, lists, settings, joins));
  const path = join(store.temporary, `${identity.id}.building.duckdb`);
  const instance = await DuckDBInstance.create(path, {
    temp_directory: join(store.temporary, `${identity.id}.spill`),
    memory_limit: `${Math.floor((totalmem() * MEMORY_SHARE) / 1_000_000)}MB`,
  });
  try {
    const connection = await instance.connect();
    await connection.run("set TimeZone = 'UTC'");
    await attachSources(connection);
    await loadReference(connection, lists, settings);
    await loadBatches(connection, store, loadDictionary(folders.reference), manifests);
    await joinProjects(connection, joins);
    const models = await buildLayers(connection, folders.sql, readGlossary(lists), report);
    await connection.run("begin");
    await writeMeta(connection, identity, settings, models, loadModels(folders.sql, "checks"));
    await connection.run("commit");
    await connection.run("detach batches; detach reference; detach staging");
    await connection.run("checkpoint");
    connection.closeSync();
  } catch (error) {
    instance.closeSync();
    removeDatabase(path);
    throw error;
  }
  instance.closeSync();
  return { ...identity, path };
}

/** The glossary among the reference lists, by name. */
export function readGlossary(lists: ReadonlyMap<string, string>): Map<string, GlossaryEntry> {
  const path = lists.get("glossary");
  if (path === undefined) throw new Error("The reference list glossary.csv is missing.");
  return new Map(readList(path).map((record) => [record.name ?? "", record as unknown as GlossaryEntry]));
}

/** Deletes a database file and what the engine keeps beside it. */
export function removeDatabase(path: string): void {
  for (const file of [path, `${path}.wal`]) rmSync(file, { force: true });
}

function identify(print: string): SnapshotIdentity {
  const built_at = new Date().toISOString();
  return { id: `${built_at.replaceAll(/[-:.]/g, "")}-${print.slice(0, 8)}`, fingerprint: print, built_at };
}

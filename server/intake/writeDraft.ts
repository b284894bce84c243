import { copyFile, mkdir, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { batchFolder } from "../store/batches.ts";
import type { Manifest } from "../store/manifest.ts";
import { newBatchId } from "../store/newBatchId.ts";
import type { StorePaths } from "../store/paths.ts";
import { syncPath } from "../store/writeFileSafely.ts";
import { literal } from "../warehouse/sqlText.ts";
import { countProblems } from "./check/problemTable.ts";
import type { LoadedSheet } from "./convertSheet.ts";
import type { Converted } from "./convertSheets.ts";
import type { ImportRequest } from "./importRequest.ts";
import { importOptions } from "./knownFiles.ts";
import type { ReadFile } from "./read/readOne.ts";
import { formSheetReadings, sheetReading } from "./sheetReading.ts";

/** Writes the draft batch aside and renames it into the store, so that it is there whole or not at all. */
export async function writeDraft(
  connection: DuckDBConnection,
  store: StorePaths,
  request: ImportRequest,
  files: readonly ReadFile[],
  converted: Converted,
): Promise<Manifest> {
  const at = new Date();
  const id = newBatchId(at);
  const aside = join(store.temporary, id);
  await mkdir(join(aside, "source"), { recursive: true });
  if (files.some(({ forms }) => forms.length > 0))
    await copyRows(connection, "from kept_cell", join(aside, "cells.parquet"));
  const copies = Promise.all(files.map(({ path, source }) => keep(path, join(aside, "source", source.name))));
  // Thrown by the `await` below; until then Node must not call a failed copy unhandled.
  copies.catch(() => {});
  // Every row says where it stood; keeping them in that order costs a sixth of the time.
  await connection.run("set preserve_insertion_order = false");
  for (const { kind, count, select } of converted.kinds) {
    if (count.kept > 0) await copyRows(connection, select, join(aside, `${kind.kind}.parquet`));
  }
  await copyRows(connection, "from problem", join(aside, "problems.parquet"));
  await copies;
  const manifest: Manifest = {
    ...draftManifest(id, at, request, files, await countProblems(connection)),
    sheets: [...converted.loaded.filter(isOfFile).map(sheetReading), ...files.flatMap(formSheetReadings)],
    kinds: Object.fromEntries(converted.kinds.map(({ kind, count }) => [kind.kind, count])),
    control_totals: converted.control_totals,
  };
  await writeFile(join(aside, "manifest.json"), `${JSON.stringify(manifest, null, 1)}\n`);
  await rename(aside, batchFolder(store, id));
  await syncPath(store.batches);
  return manifest;
}

function isOfFile({ recognised }: LoadedSheet): boolean {
  return !recognised.is_of_forms;
}

/** Copies a file as it came; its name may have folders. */
async function keep(path: string, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  await copyFile(path, target);
}

/** The manifest of a draft that holds nothing yet. */
export function draftManifest(
  id: string,
  at: Date,
  request: ImportRequest,
  files: readonly ReadFile[],
  problem_count: Manifest["problem_count"],
): Manifest {
  return {
    id,
    title: request.title === "" ? titleOf(files) : request.title,
    state: "draft",
    sequence: null,
    created_at: at.toISOString(),
    author: request.author,
    files: files.map(({ source }) => source),
    sheets: [],
    kinds: {},
    control_totals: [],
    problem_count,
    options: importOptions(request),
    ...(request.import_id !== undefined && { import_id: request.import_id }),
    history: [{ at: at.toISOString(), by: request.author, action: "created" }],
  };
}

const TITLE_NAMES = 5;

/** The names of the files; of a whole folder only the first ones. */
function titleOf(files: readonly ReadFile[]): string {
  const names = files.slice(0, TITLE_NAMES).map(({ source }) => source.name);
  return `${names.join(", ")}${files.length > TITLE_NAMES ? ` … (${files.length})` : ""}`;
}

/** Names and codes of projects have no dictionary worth trying for. */
const PARQUET = "parquet_version v2, compression zstd, compression_level 1, dictionary_size_limit 1000";

async function copyRows(connection: DuckDBConnection, select: string, path: string): Promise<void> {
  await connection.run(`copy (${select}) to ${literal(path)} (format parquet, ${PARQUET})`);
}

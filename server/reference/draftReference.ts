import { createHash } from "node:crypto";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { batchFolder, discardDraft } from "../store/batches.ts";
import type { Manifest } from "../store/manifest.ts";
import { newBatchId } from "../store/newBatchId.ts";
import type { StorePaths } from "../store/paths.ts";
import { StoreError } from "../store/StoreError.ts";
import { syncPath } from "../store/writeFileSafely.ts";
import { PROJECT } from "../warehouse/projectFolders.ts";
import { checkList } from "./checkList.ts";
import { knownCodes } from "./knownCodes.ts";
import type { ListRow } from "./listShape.ts";
import { writeListText } from "./listText.ts";
import { RefusedList } from "./RefusedList.ts";
import { type Reference, readReference } from "./readReference.ts";

/** A list as somebody wants it to be. */
export interface ListWish {
  readonly list: string;
  /** The whole list, not only what changes. */
  readonly rows: readonly ListRow[];
  readonly author: string;
  readonly reason: string;
  /** The file it came in, which is kept; null where it was typed. */
  readonly source: Uint8Array | null;
}

/**
 * Checks a list and keeps it as a draft batch, in the place of an earlier draft of the same list. Throws `RefusedList` with
 * everything that is wrong, `StoreError` `reference_unknown`, or `reference_unchanged` where it is in force already.
 */
export async function draftReference(
  store: StorePaths,
  wish: ListWish,
  projectFolder = PROJECT.reference,
): Promise<Manifest> {
  const present = readReference(store, wish.list, projectFolder);
  const { shape } = present;
  const findings = checkList(shape, wish.rows, await knownCodes(store, projectFolder));
  if (findings.length > 0) throw new RefusedList(shape.name, findings);
  const text = writeListText(shape, wish.rows);
  if (text === writeListText(shape, present.rows))
    throw new StoreError("reference_unchanged", `The list ${shape.name} is so already.`, { list: shape.name });
  for (const { batch, state } of present.changes) if (state === "draft") discardDraft(store, batch);
  return keep(store, wish, present, text);
}

/** What the draft was made from, so that accepting it cannot silently take back what somebody else has changed since. */
export function baseOf({ shape, rows }: Reference): string {
  return sha256(writeListText(shape, rows)).slice(0, 16);
}

/** Writes the batch aside and renames it into the store, so that it is there whole or not at all. */
async function keep(store: StorePaths, wish: ListWish, present: Reference, text: string): Promise<Manifest> {
  const manifest = manifestOf(wish, present, wish.source ?? Buffer.from(text));
  const aside = join(store.temporary, manifest.id);
  const file = `${wish.list}.csv`;
  for (const folder of ["source", "reference"]) await mkdir(join(aside, folder), { recursive: true });
  await writeFile(join(aside, "source", file), wish.source ?? text);
  await writeFile(join(aside, "reference", file), text);
  await writeFile(join(aside, "manifest.json"), `${JSON.stringify(manifest, null, 1)}\n`);
  await rename(aside, batchFolder(store, manifest.id));
  await syncPath(store.batches);
  return manifest;
}

function manifestOf(wish: ListWish, present: Reference, source: Uint8Array): Manifest {
  const at = new Date();
  const { list, rows, author, reason } = wish;
  const before = new Set(present.rows.map((row) => JSON.stringify(row)));
  const { columns, zh } = present.shape;
  const isNew = (row: ListRow) =>
    !before.has(JSON.stringify(Object.fromEntries(columns.map(({ name }) => [name, row[name] ?? ""]))));
  const changed = rows.filter(isNew).length;
  return {
    id: newBatchId(at),
    title: `参考表:${zh}`,
    state: "draft",
    sequence: null,
    created_at: at.toISOString(),
    author,
    files: [{ name: `${list}.csv`, sha256: sha256(source), bytes: source.length, format: "csv", encoding: "utf-8" }],
    sheets: [],
    kinds: { reference: { read: rows.length, kept: rows.length, refused: 0, replaced: changed } },
    control_totals: [],
    problem_count: { error: 0, warning: 0, info: 0 },
    options: { reference: list, reason, base: baseOf(present) },
    history: [{ at: at.toISOString(), by: author, action: "created" }],
  };
}

function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

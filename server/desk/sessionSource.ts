import { existsSync } from "node:fs";
import { join } from "node:path";
import { batchFolder } from "../store/batches.ts";
import type { SourceFile } from "../store/manifest.ts";
import type { StorePaths } from "../store/paths.ts";
import { DeskError } from "./DeskError.ts";
import { requestOf } from "./draftSession.ts";
import type { SessionRecord } from "./SessionRecord.ts";

/** A file of a session as it was read, and where it lies. */
export interface SessionSource extends SourceFile {
  /** Null where it has to be got out of a zip: from what was uploaded, by its name. */
  readonly path: string | null;
  readonly uploaded: readonly string[];
}

/**
 * The file that a draft knows by `name`: with its batch or, where nothing was drafted, among what was uploaded. Throws `DeskError`
 * `import_file_unknown`.
 */
export function sessionSource(store: StorePaths, record: SessionRecord, name: string): SessionSource {
  const { id, draft } = record.session;
  const source = record.aside.sources.find((one) => one.name === name);
  if (source === undefined || draft === null) throw new DeskError("import_file_unknown", { import: id, file: name });
  if (draft.batch !== "")
    return { ...source, path: join(batchFolder(store, draft.batch), "source", name), uploaded: [] };
  const uploaded = requestOf(record).files;
  const path = [join(record.upload, name), ...uploaded.filter((one) => one.endsWith(`/${name}`))].find(existsSync);
  return { ...source, path: path ?? null, uploaded };
}

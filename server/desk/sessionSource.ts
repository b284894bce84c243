import { existsSync } from "node:fs";
import { join } from "node:path";
import { batchFolder } from "../store/batches.ts";
import type { SourceFile } from "../store/manifest.ts";
import type { StorePaths } from "../store/paths.ts";
import { DeskError } from "./DeskError.ts";
import type { SessionRecord } from "./SessionRecord.ts";

/** A file of a session as it was read, and where it lies. */
export interface SessionSource extends SourceFile {
  readonly path: string;
}

/**
 * The file that a draft knows by `name`: with its batch or, where nothing was drafted, among what was uploaded. Throws `DeskError`
 * `import_file_unknown`.
 */
export function sessionSource(store: StorePaths, record: SessionRecord, name: string): SessionSource {
  const { id, draft, files } = record.session;
  const source = record.aside.sources.find((one) => one.name === name);
  if (source === undefined || draft === null) throw new DeskError("import_file_unknown", { import: id, file: name });
  if (draft.batch !== "") return { ...source, path: join(batchFolder(store, draft.batch), "source", name) };
  const uploaded = files.find((file) => file.name === name) ?? files.find((file) => file.name.endsWith(`/${name}`));
  const path = join(record.upload, uploaded?.name ?? name);
  if (uploaded === undefined || !existsSync(path))
    throw new DeskError("import_file_unknown", { import: id, file: name });
  return { ...source, path };
}

import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { collectFiles } from "../../intake/collect/collectFiles.ts";
import { LIMITS } from "../../intake/read/limits.ts";
import { ApiError } from "../ApiError.ts";

/** A file of an import, for a process of its own. */
export interface SourcePlace {
  readonly file: string;
  /** Null where it is in a zip among what was `uploaded`. */
  readonly path: string | null;
  readonly uploaded: readonly string[];
}

/**
 * Does `work` with the path of the file, unpacked into `folder` for as long as that takes where it lies in a zip. Runs in a process
 * of its own. Throws `UnreadableFile`, `ApiError` `file_unreadable`.
 */
export async function locateSource<Result>(
  { file, path, uploaded }: SourcePlace,
  folder: string,
  work: (path: string) => Promise<Result>,
): Promise<Result> {
  if (path !== null) return work(path);
  const unpacked = await mkdtemp(join(folder, "unpacked-"));
  try {
    const { files } = await collectFiles(uploaded, unpacked, LIMITS);
    const found = files.find(({ name }) => name === file);
    if (found === undefined) throw new ApiError("file_unreadable", { file });
    return await work(found.path);
  } finally {
    await rm(unpacked, { recursive: true, force: true });
  }
}

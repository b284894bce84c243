import { stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Problem } from "../problem.ts";
import type { Limits } from "../read/limits.ts";
import { UnreadableFile } from "../read/UnreadableFile.ts";
import { unreadableProblem } from "../read/unreadableProblem.ts";
import { isZip } from "./isZip.ts";
import { listFolder } from "./listFolder.ts";
import { UniqueNames } from "./UniqueNames.ts";
import { unpackZip } from "./unpackZip.ts";

/** One file to be read. */
export interface CollectedFile {
  readonly path: string;
  /** Name within the batch, unique there: the path from the folder or zip that was named, with `/`. */
  readonly name: string;
  /** The person named this very file: if it cannot be read, they asked for something that cannot be done. */
  readonly is_named: boolean;
}

export interface Collection {
  readonly files: readonly CollectedFile[];
  /** Files that were left out of folders and zips. */
  readonly problems: readonly Problem[];
}

/** Where a folder's or zip's files go in the batch, and where zips may be unpacked to. */
interface Place {
  readonly prefix: string;
  readonly folder: string;
  readonly limits: Limits;
}

/**
 * The files that are meant by paths of files, folders and zips of files, folders read with all below them. Zips are unpacked
 * into `workFolder`. Throws `UnreadableFile` where a named folder or zip holds nothing, too much or cannot be read.
 */
export async function collectFiles(paths: readonly string[], workFolder: string, limits: Limits): Promise<Collection> {
  const names = new UniqueNames();
  const files: CollectedFile[] = [];
  const problems: Problem[] = [];
  for (const [index, path] of paths.entries()) {
    const stem = basename(path).replace(/\.zip$/i, "");
    const place = { prefix: paths.length > 1 ? `${stem}/` : "", folder: join(workFolder, `zip_${index}`), limits };
    const found = await collectOne(path, place);
    for (const file of found.files) files.push({ ...file, name: names.take(file.name) });
    for (const problem of found.problems) problems.push(problem);
    if (files.length > limits.batch_files) {
      throw new UnreadableFile("too_many_files", { file: path, limit: limits.batch_files });
    }
  }
  return { files, problems };
}

async function collectOne(path: string, place: Place): Promise<Collection> {
  const named = { files: [{ path, name: basename(path), is_named: true }], problems: [] };
  const kind = await kindOf(path);
  if (kind === "file") return named;
  const found = kind === "folder" ? await collectFolder(path, place) : await collectZip(path, basename(path), place);
  if (found === null) return named;
  if (found.files.length + found.problems.length === 0) throw new UnreadableFile("folder_without_files", { path });
  return found;
}

/** What is not there counts as a file, for the reader of files to say so. */
async function kindOf(path: string): Promise<"file" | "folder" | "zip"> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) return "folder";
  return found?.isFile() && (await isZip(path, basename(path))) ? "zip" : "file";
}

async function collectFolder(folder: string, { prefix, ...place }: Place): Promise<Collection> {
  const files: CollectedFile[] = [];
  const problems: Problem[] = [];
  for (const [index, name] of (await listFolder(folder, place.limits.batch_files)).entries()) {
    const path = join(folder, name);
    const inside = { ...place, prefix: `${prefix}${name.replace(/\.zip$/i, "")}/`, folder: `${place.folder}_${index}` };
    const unpacked = await collectZipInFolder(path, `${prefix}${name}`, inside);
    files.push(...(unpacked?.files ?? [{ path, name: `${prefix}${name}`, is_named: false }]));
    problems.push(...(unpacked?.problems ?? []));
  }
  return { files, problems };
}

/** A zip that is no good is a problem among the other files of its folder. */
async function collectZipInFolder(path: string, name: string, place: Place): Promise<Collection | null> {
  try {
    return (await isZip(path, name)) ? await collectZip(path, name, place) : null;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { files: [], problems: [unreadableProblem(error, name)] };
  }
}

/** Null for a zip that is one document. */
async function collectZip(path: string, name: string, { prefix, folder, limits }: Place): Promise<Collection | null> {
  const unpacked = await unpackZip(path, name, prefix, folder, limits);
  if (unpacked === null) return null;
  const files = unpacked.files.map((file) => ({ ...file, name: `${prefix}${file.name}`, is_named: false }));
  return { files, problems: unpacked.problems };
}

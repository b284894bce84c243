import { mkdir, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { type Problem, sheetProblem } from "../problem.ts";
import { Archive, type ArchivePart } from "../read/Archive.ts";
import type { Limits } from "../read/limits.ts";
import { UnreadableFile } from "../read/UnreadableFile.ts";
import { unreadableProblem } from "../read/unreadableProblem.ts";
import { isIgnored } from "./isIgnored.ts";
import { isZip } from "./isZip.ts";
import { unsafeName } from "./unsafeName.ts";

export interface Unpacked {
  /** `name` as it is in the zip; `path` is one that the zip has no say in. */
  readonly files: readonly { readonly path: string; readonly name: string }[];
  /** What was left out of it. */
  readonly problems: readonly Problem[];
}

/** Parts that show that a zip is one document, not a folder of files. */
const DOCUMENT_PARTS = ["[Content_Types].xml", "content.xml"];

/**
 * Unpacks the files of a zip into `folder`; null where the zip is a workbook or another document. Files that a zip may not
 * hold (names that lead elsewhere, zips in zips) or that are broken become problems, and the others are unpacked; `prefix`
 * is put before their names there. Throws `UnreadableFile` `too_many_files`, and as `Archive` does where all of it is no good.
 */
export async function unpackZip(
  path: string,
  name: string,
  prefix: string,
  folder: string,
  limits: Limits,
): Promise<Unpacked | null> {
  const archive = await Archive.open({ path, name, kind: "zip", most: "unpacked_bytes" }, limits);
  try {
    if (DOCUMENT_PARTS.some((part) => archive.part(part) !== undefined)) return null;
    const parts = archive.parts.filter((part) => !part.name.endsWith("/") && !isIgnored(part.name));
    if (parts.length > limits.batch_files) {
      throw new UnreadableFile("too_many_files", { file: name, limit: limits.batch_files });
    }
    await mkdir(folder, { recursive: true });
    const files: { path: string; name: string }[] = [];
    const problems: Problem[] = [];
    for (const [index, part] of parts.entries()) {
      const target = join(folder, `${index}`);
      const problem = await unpackPart(archive, part, target, `${prefix}${part.name}`);
      if (problem === null) files.push({ path: target, name: part.name });
      else problems.push(problem);
    }
    return { files, problems };
  } finally {
    archive.close();
  }
}

/** What is wrong with a file of the zip, or null where it lies at `target` now. */
async function unpackPart(archive: Archive, part: ArchivePart, target: string, file: string): Promise<Problem | null> {
  const shown = printable(file);
  if (unsafeName(part.name)) return sheetProblem({ file: shown, sheet: "" }, "zip_entry_unsafe", "error");
  try {
    await writePart(archive, part, target);
  } catch (error) {
    await rm(target, { force: true });
    const isOwn = error instanceof UnreadableFile && error.parameters.reason !== "unpacked_bytes";
    if (isOwn) return unreadableProblem(error, shown);
    throw error;
  }
  if (!(await isZip(target, part.name)) || (await isDocument(target, part.name, archive.limits))) return null;
  await rm(target);
  return sheetProblem({ file: shown, sheet: "" }, "zip_nested", "error");
}

async function writePart(archive: Archive, part: ArchivePart, target: string): Promise<void> {
  const file = await open(target, "w");
  try {
    for await (const piece of archive.pieces(part)) await file.writeFile(piece);
  } finally {
    await file.close();
  }
}

async function isDocument(path: string, name: string, limits: Limits): Promise<boolean> {
  try {
    const archive = await Archive.open({ path, name, kind: "zip", most: "unpacked_bytes" }, limits);
    archive.close();
    return DOCUMENT_PARTS.some((part) => archive.part(part) !== undefined);
  } catch {
    return false;
  }
}

/** A name from a zip as it may be shown and kept. */
function printable(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that a terminal obeys
  return name.replaceAll(/[\u0000-\u001f\u007f]/g, "�").slice(0, 500);
}

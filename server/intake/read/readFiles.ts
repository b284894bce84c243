import { mkdir } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import type { Report } from "../../process/progress.ts";
import type { SourceFile } from "../../store/manifest.ts";
import type { ImportRequest } from "../importRequest.ts";
import type { Problem } from "../problem.ts";
import { readFile } from "./readFile.ts";
import type { Sheet } from "./sheet.ts";

/** One file as text, under a name that is unique within its batch. */
export interface ReadFile {
  readonly path: string;
  readonly source: SourceFile;
  readonly sheets: readonly Sheet[];
  readonly problems: readonly Problem[];
}

/** Turns the files of a request into sheets of text. Throws `UnreadableFile`. */
export async function readFiles(request: ImportRequest, workFolder: string, report: Report): Promise<ReadFile[]> {
  const files: ReadFile[] = [];
  const names = new Set<string>();
  for (const [index, path] of request.files.entries()) {
    const folder = join(workFolder, `file_${index}`);
    await mkdir(folder, { recursive: true });
    const options = {
      ...(request.encoding !== null && { encoding: request.encoding }),
      ...(request.sheet !== null && { sheet: request.sheet }),
    };
    const { source, sheets, problems } = await readFile(path, options, folder, report);
    const name = uniqueName(basename(path), names);
    files.push({
      path,
      source: { ...source, name },
      sheets: sheets.map((sheet) => ({ ...sheet, file: name })),
      problems: problems.map((problem) => ({ ...problem, file: name })),
    });
  }
  return files;
}

function uniqueName(name: string, names: Set<string>): string {
  const ending = extname(name);
  let unique = name;
  for (let copy = 2; names.has(unique); copy += 1) unique = `${basename(name, ending)}-${copy}${ending}`;
  names.add(unique);
  return unique;
}

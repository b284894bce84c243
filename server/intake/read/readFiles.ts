import { join } from "node:path";
import type { Report } from "../../process/progress.ts";
import { type CollectedFile, collectFiles } from "../collect/collectFiles.ts";
import type { ImportRequest } from "../importRequest.ts";
import type { Problem } from "../problem.ts";
import { LIMITS } from "./limits.ts";
import type { PortableFile, ReadAnswer } from "./readAnswer.ts";
import { readInThreads } from "./readInThreads.ts";
import { type ReadFile, type ReadTask, readOne } from "./readOne.ts";
import type { Sheet } from "./sheet.ts";
import { UnreadableFile } from "./UnreadableFile.ts";
import { unreadableProblem } from "./unreadableProblem.ts";

export interface FilesReading {
  readonly files: readonly ReadFile[];
  /** Of files in folders and zips that could not be read. */
  readonly problems: readonly Problem[];
}

/**
 * Turns the files of a request, and those in its folders and zips, into sheets of text: one file right here, several in threads.
 * A file in a folder or zip that cannot be read is a problem beside the others; throws `UnreadableFile` where the person named
 * it.
 */
export async function readFiles(request: ImportRequest, workFolder: string, report: Report): Promise<FilesReading> {
  const collected = await collectFiles(request.files, workFolder, LIMITS);
  const said = { unit: request.unit, fiscal_year: request.set.fiscal_year ?? null };
  const tasks = collected.files.map(
    ({ path, name }, index): ReadTask => ({
      path,
      name,
      options: {
        ...(request.encoding !== null && { encoding: request.encoding }),
        ...(request.sheet !== null && { sheet: request.sheet }),
      },
      folder: join(workFolder, `file_${index}`),
      forms: { said, file_no: index },
    }),
  );
  const [only] = tasks;
  if (only !== undefined && tasks.length === 1 && collected.files[0]?.is_named) {
    const file = await readOne(only, report);
    return { files: [file], problems: collected.problems };
  }
  const answers = await readInThreads(tasks, (done) => report({ stage: "read", done, total: tasks.length }));
  return sortAnswers(collected.files, tasks, answers, collected.problems);
}

function sortAnswers(
  collected: readonly CollectedFile[],
  tasks: readonly ReadTask[],
  answers: readonly ReadAnswer[],
  found: readonly Problem[],
): FilesReading {
  const files: ReadFile[] = [];
  const problems: Problem[] = [...found];
  for (const [index, answer] of answers.entries()) {
    const [file, task] = [collected[index], tasks[index]];
    if (file === undefined || task === undefined) throw new Error("There are more answers than files.");
    if (answer.state === "read") files.push(revived(answer.file, task));
    else problems.push(refused(file, answer));
  }
  return { files, problems };
}

/** What the person named must be readable; of what a folder holds, files of other kinds are merely left out. */
function refused({ name, is_named }: CollectedFile, answer: Exclude<ReadAnswer, { state: "read" }>): Problem {
  const { code, parameters } =
    answer.state === "unreadable"
      ? answer
      : { code: "reading_failed", parameters: { file: name, reason: answer.message } };
  if (is_named) throw new UnreadableFile(code, parameters);
  return unreadableProblem({ code, parameters }, name, code === "file_kind_unknown" ? "warning" : "error");
}

/** A file from a thread with the way back that its plain lines need: reading it once more, here. */
function revived({ sheets, ...file }: PortableFile, task: ReadTask): ReadFile {
  const number = async () => {
    const limits = { ...LIMITS, lines_bytes: Number.POSITIVE_INFINITY };
    const reading = await readOne({ ...task, options: { ...task.options, limits } }, () => {});
    const [sheet] = reading.sheets;
    if (sheet === undefined) throw new Error(`${task.name} has no rows any more.`);
    return { sheet, problems: reading.problems };
  };
  const revive = ({ lines, ...sheet }: PortableFile["sheets"][number]): Sheet =>
    lines === undefined ? sheet : { ...sheet, lines: { ...lines, number } };
  return { ...file, sheets: sheets.map(revive) };
}

import { parentPort } from "node:worker_threads";
import type { PortableSheet, ReadAnswer } from "./readAnswer.ts";
import { type ReadTask, readOne } from "./readOne.ts";
import type { Sheet } from "./sheet.ts";
import { UnreadableFile } from "./UnreadableFile.ts";

parentPort?.on("message", async (task: ReadTask) => parentPort?.postMessage(await answer(task)));

async function answer(task: ReadTask): Promise<ReadAnswer> {
  try {
    const file = await readOne(task, () => {});
    return { state: "read", file: { ...file, sheets: file.sheets.map(portable) } };
  } catch (error) {
    if (error instanceof UnreadableFile) {
      return { state: "unreadable", code: error.code, parameters: error.parameters };
    }
    return { state: "failed", message: error instanceof Error ? error.message : String(error) };
  }
}

function portable({ lines, ...sheet }: Sheet): PortableSheet {
  return lines === undefined ? sheet : { ...sheet, lines: { delimiter: lines.delimiter } };
}

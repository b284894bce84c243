import { parentPort } from "node:worker_threads";
import { readOne } from "./readOne.ts";
import type { PortableSheet, ReadAnswer, ReadTask } from "./readTask.ts";
import type { Sheet } from "./sheet.ts";
import { UnreadableFile } from "./UnreadableFile.ts";

parentPort?.on("message", async (task: ReadTask) => parentPort?.postMessage(await answer(task)));

async function answer({ path, name, options, folder }: ReadTask): Promise<ReadAnswer> {
  try {
    const file = await readOne(path, name, options, folder, () => {});
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

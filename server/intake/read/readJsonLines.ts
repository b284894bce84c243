import type { Report } from "../../process/progress.ts";
import type { Problem } from "../problem.ts";
import type { Limits } from "./limits.ts";
import type { TextFile } from "./openText.ts";
import { parseJsonObject } from "./parseJsonObject.ts";
import { RowsFile } from "./RowsFile.ts";
import { readLines } from "./readLines.ts";
import type { Sheet } from "./sheet.ts";
import { UnreadableFile } from "./UnreadableFile.ts";

/**
 * Reads JSON lines into one sheet as if they were a table with a header: row 1 holds every key there is, in order of
 * appearance; row n + 1 is the n-th line. A line that is not an object is a problem, and the others are read. Throws
 * `UnreadableFile` as `too_many_columns`, `too_many_problems`, `file_without_rows`, and as `readLines` does.
 */
export async function readJsonLines(
  text: TextFile,
  rowsPath: string,
  limits: Limits,
  report: Report,
): Promise<{ sheet: Sheet; problems: readonly Problem[] }> {
  const keys = await collectKeys(text, limits);
  if (keys.length === 0) throw new UnreadableFile("file_without_rows", { file: text.name });
  const problems: Problem[] = [];
  const rows = new RowsFile(text.name, rowsPath, { ...limits, rows_bytes: limits.file_bytes });
  try {
    rows.add(1, keys);
    for await (const line of readLines(text, limits)) {
      const cells = parseJsonObject(line.text);
      if (cells !== null)
        rows.add(
          line.number + 1,
          keys.map((key) => cells.get(key) ?? ""),
        );
      else problems.push(notAnObject(text.name, line.number + 1, line.text));
      if (problems.length > limits.problems) {
        throw new UnreadableFile("too_many_problems", {
          file: text.name,
          row: line.number + 1,
          limit: limits.problems,
        });
      }
      if (line.number % 10_000 === 0) report({ stage: "read", done: line.position, total: text.bytes });
    }
    return { sheet: { file: text.name, sheet: "", ...(await rows.finish()), merges: [] }, problems };
  } finally {
    rows.close();
  }
}

async function collectKeys(text: TextFile, limits: Limits): Promise<readonly string[]> {
  const keys = new Set<string>();
  for await (const line of readLines(text, limits)) {
    for (const key of parseJsonObject(line.text)?.keys() ?? []) keys.add(key);
    if (keys.size > limits.columns) {
      throw new UnreadableFile("too_many_columns", { file: text.name, row: line.number + 1, limit: limits.columns });
    }
  }
  return [...keys];
}

function notAnObject(file: string, row: number, line: string): Problem {
  const where = { file, sheet: "", cell: "", row, column: "" };
  const value = line.slice(0, 200);
  return { ...where, value, rule: "line_not_json_object", severity: "error", printed: null, computed: null };
}

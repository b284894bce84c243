import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { utils } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { readFiles } from "../../../server/intake/read/readFiles.ts";
import { readInThreads } from "../../../server/intake/read/readInThreads.ts";
import { importRequest } from "../importRequest.ts";
import { refusal, rowsOf } from "./readBytes.ts";
import { workbookOf } from "./workbookOf.ts";

const LIMITS = { memory_mb: 256, file_ms: 60_000, megabyte_ms: 0 };

function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "threads-"));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

function read(files: readonly string[]) {
  return readFiles(importRequest(files), mkdtempSync(join(tmpdir(), "threads-work-")), () => {});
}

function tasksOf(folder: string, names: readonly string[]) {
  const work = mkdtempSync(join(tmpdir(), "threads-work-"));
  return names.map((name, at) => ({
    path: join(folder, name),
    name,
    options: {},
    forms: { said: { unit: null, fiscal_year: null }, file_no: 0 },
    folder: join(work, `${at}`),
  }));
}

/** HTML that nests tables in tables until no stack or heap can hold it, and a workbook that needs more memory than a thread has. */
const GREEDY = `<html><table>${"<tr><td>x</td></tr>".repeat(1_500_000)}</table></html>`;

describe("many files", () => {
  test("are read in threads, in the order they came in", async () => {
    const book = workbookOf({ 表: utils.aoa_to_sheet([["a"], [1]]) });
    const names = ["3.csv", "1.xlsx", "2.xls", "5.jsonl", "4.csv"];
    const folder = folderOf({
      "3.csv": "a\n3\n",
      "1.xlsx": book,
      "2.xls": workbookOf({ x: utils.aoa_to_sheet([["a"], [2]]) }, { bookType: "biff8" }),
      "5.jsonl": '{"a":5}\n',
      "4.csv": "a\n4\n",
    });
    const { files } = await read(names.map((name) => join(folder, name)));
    expect(files.map(({ source }) => [source.name, source.format])).toEqual([
      ["3.csv", "csv"],
      ["1.xlsx", "xlsx"],
      ["2.xls", "xls"],
      ["5.jsonl", "jsonl"],
      ["4.csv", "csv"],
    ]);
    const cells = await Promise.all(files.map(async ({ sheets }) => (await rowsOf(sheets[0]))[1]?.[1]));
    expect(cells).toEqual(["3", "1", "2", "5", "4"]);
  });

  test("keep the way back that a large plain text needs", async () => {
    const lines = Array.from({ length: 1_200_000 }, (_, at) => `${at},x`).join("\n");
    const { files } = await read([folderOf({ "a.csv": "a,b\n1,2\n", "large.csv": `a,b\n${lines}\n` })]);
    const sheet = files[1]?.sheets[0];
    expect(sheet).toMatchObject({ file: "large.csv", row_count: 1_200_001, lines: { delimiter: "," } });
    const numbered = await sheet?.lines?.number();
    expect(numbered?.sheet).toMatchObject({ file: "large.csv", row_count: 1_200_001 });
    expect(numbered?.sheet.lines).toBeUndefined();
  });

  test("of a folder: one that cannot be read is a problem, one of another kind a warning, the others are read", async () => {
    const { files, problems } = await read([
      folderOf({ "a.csv": "a\n1\n", "b.xlsx": "PK\x03\x04 cut off", "c.pdf": "%PDF-1.7\n", "d.csv": "" }),
    ]);
    expect(files.map(({ source }) => source.name)).toEqual(["a.csv"]);
    expect(problems).toMatchObject([
      { file: "b.xlsx", rule: "workbook_broken", severity: "error" },
      { file: "c.pdf", rule: "file_kind_unknown", severity: "warning", value: "PDF" },
      { file: "d.csv", rule: "file_empty", severity: "error" },
    ]);
  });

  test("that were named one by one must all be readable", async () => {
    const folder = folderOf({ "a.csv": "a\n1\n", "b.csv": "" });
    expect(await refusal(read([join(folder, "a.csv"), join(folder, "b.csv")]))).toEqual({
      rule: "file_empty",
      file: "b.csv",
    });
  });
});

describe("a file that would take everything", () => {
  test("loses its thread where it needs too much memory, and the next file is read in a new one", async () => {
    const folder = folderOf({ "greedy.xls": GREEDY, "a.csv": "a\n1\n" });
    const answers = await readInThreads(tasksOf(folder, ["greedy.xls", "a.csv"]), () => {}, {
      ...LIMITS,
      memory_mb: 64,
    });
    expect(answers).toMatchObject([
      { state: "unreadable", code: "reading_failed", parameters: { file: "greedy.xls", reason: "memory" } },
      { state: "read", file: { source: { name: "a.csv" } } },
    ]);
  });

  test("loses its thread where it takes too long", async () => {
    const folder = folderOf({ "slow.xls": GREEDY });
    const answers = await readInThreads(tasksOf(folder, ["slow.xls"]), () => {}, { ...LIMITS, file_ms: 20 });
    expect(answers).toMatchObject([{ state: "unreadable", code: "reading_failed", parameters: { reason: "time" } }]);
  });
});

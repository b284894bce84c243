import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LIMITS } from "../../../server/intake/read/limits.ts";
import { readWorkbook } from "../../../server/intake/read/readWorkbook.ts";
import type { WorkbookReading } from "../../../server/intake/read/workbookReading.ts";
import { readXlsx } from "../../../server/intake/xlsx/readXlsx.ts";
import { rowsOf } from "./readBytes.ts";

/** What a reader made of a workbook: every sheet with all its rows, and where something is wrong. */
export interface BookText {
  readonly sheets: readonly Record<string, unknown>[];
  readonly problems: readonly unknown[];
}

/** The same xlsx as a stream and by SheetJS. */
export async function readBothWays(bytes: Uint8Array): Promise<{ streamed: BookText; held: BookText }> {
  const folder = mkdtempSync(join(tmpdir(), "both-"));
  const path = join(folder, "a.xlsx");
  writeFileSync(path, bytes);
  const rowsPath = (way: string) => (sheet: number) => join(folder, `${way}-${sheet}.csv`);
  const file = { path, name: "a.xlsx", bytes: bytes.length, container: "zip", encoding: null } as const;
  const streamed = await readXlsx(file, undefined, rowsPath("streamed"), LIMITS, () => {});
  const held = await readWorkbook(file, undefined, rowsPath("held"), LIMITS, () => {});
  if (streamed === null) throw new Error("The workbook was not read as a stream.");
  return { streamed: await textOf(streamed), held: await textOf(held) };
}

async function textOf({ sheets, problems }: WorkbookReading): Promise<BookText> {
  const texts = sheets.map(async ({ rows_path, ...sheet }) => ({
    ...sheet,
    rows: await rowsOf({ ...sheet, rows_path }),
  }));
  return {
    sheets: await Promise.all(texts),
    problems: problems.map(({ rule, sheet, cell, value }) => ({ rule, sheet, cell, value })),
  };
}

import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { utils } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { LIMITS } from "../../../server/intake/read/limits.ts";
import { readInThreads } from "../../../server/intake/read/readInThreads.ts";
import { readBytes, refusal, rowsOf } from "./readBytes.ts";
import { partsOf, workbookOf, workbookOfXml } from "./workbookOf.ts";
import { zipOf } from "./zipOf.ts";

const ROW = '<row r="1"><c r="A1"><v>1</v></c></row>';

function withParts(more: Readonly<Record<string, string>>): Buffer {
  return zipOf({ ...partsOf(workbookOfXml(ROW)), ...more });
}

function sheetXml(xml: string): Buffer {
  return withParts({ "xl/worksheets/sheet1.xml": xml });
}

describe("a workbook that no spreadsheet writes", () => {
  const refused = (bytes: Uint8Array, limits = LIMITS) => refusal(readBytes("a.xlsx", bytes, { limits }));
  const nested = `${"<a>".repeat(100_000)}${"</a>".repeat(100_000)}`;
  const entities = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';

  test.each([
    ["elements inside each other without end", "depth", sheetXml(`<worksheet>${nested}</worksheet>`)],
    ["declarations of entities", "declaration", sheetXml(`${entities}<worksheet><sheetData/></worksheet>`)],
    [
      "a tag without end",
      "token",
      sheetXml(`<worksheet a="${Array.from({ length: 250_000 }, (_, at) => at * 7).join(" ")}`),
    ],
    ["XML that is cut off", "end", sheetXml("<worksheet><sheetData>")],
    ["elements that were never opened", "end", sheetXml("<worksheet/></worksheet>")],
    ["entities in its texts", "declaration", withParts({ "xl/sharedStrings.xml": `${entities}<sst/>` })],
  ])("is refused for %s", async (_, reason, bytes) => {
    expect(await refused(bytes)).toEqual({ rule: "workbook_xml_refused", file: "a.xlsx", reason });
  });

  test("is refused for merged cells by the million", async () => {
    const merges = Array.from({ length: 1_000_000 }, (_, at) => `<mergeCell ref="A${at + 1}:B${at + 1}"/>`).join("");
    const bytes = workbookOfXml(ROW, `<mergeCells>${merges}</mergeCells>`);
    expect(await refused(bytes)).toEqual({ rule: "too_many_merges", file: "a.xlsx", sheet: "x", limit: "200000" });
    const old = workbookOf({ x: { ...utils.aoa_to_sheet([["a"]]), "!merges": mergesOf(20) } }, { bookType: "biff8" });
    const limits = { ...LIMITS, merges: 10 };
    expect(await refusal(readBytes("a.xls", old, { limits }))).toMatchObject({ rule: "too_many_merges", limit: "10" });
  });

  test("is refused where a few cells stand for more text than a disk holds", async () => {
    const shared = `<sst><si><t>${"长文".repeat(16_000)}</t></si></sst>`;
    const rows = Array.from({ length: 500 }, (_, at) => `<row r="${at + 1}"><c t="s"><v>0</v></c></row>`).join("");
    const parts = partsOf(workbookOfXml(rows));
    const bytes = zipOf({ ...parts, "xl/sharedStrings.xml": shared });
    expect(await refused(bytes, { ...LIMITS, rows_bytes: 10_000_000 })).toEqual({
      rule: "zip_bomb",
      file: "a.xlsx",
      reason: "rows_bytes",
      limit: "10000000",
    });
    expect(await refused(bytes, { ...LIMITS, shared_bytes: 10_000 })).toMatchObject({ reason: "shared_bytes" });
  });

  test("is refused for rows that do not go down", async () => {
    expect(await refused(workbookOfXml(`${ROW}${ROW}`))).toMatchObject({ rule: "workbook_broken" });
  });

  test("is refused for parts whose names lead out of it", async () => {
    expect(await refused(withParts({ "../../outside.xml": "x" }))).toMatchObject({ rule: "workbook_broken" });
  });

  test("is refused where its bytes are not those that were packed", async () => {
    const bytes = withParts({});
    const checksum = bytes.lastIndexOf("xl/worksheets/sheet1.xml") - 30;
    bytes.writeUInt32LE((bytes.readUInt32LE(checksum) ^ 1) >>> 0, checksum);
    expect(await refused(bytes)).toMatchObject({ rule: "workbook_broken" });
  });

  test("needs no memory for all that: a thread with 64 MB refuses each by its name", async () => {
    const folder = mkdtempSync(join(tmpdir(), "hostile-"));
    const bombs = {
      "deep.xlsx": sheetXml(`<worksheet>${nested}</worksheet>`),
      "blanks.xlsx": sheetXml(`<worksheet><sheetData>${" ".repeat(20_000_000)}</sheetData></worksheet>`),
      "rows.xlsx": workbookOfXml("<row><c><v>1</v></c></row>".repeat(1_000_000)),
      "wide.xlsx": workbookOfXml(
        Array.from({ length: 5_000 }, (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"><v>1</v></c></row>`).join(""),
      ),
      "good.xlsx": workbookOfXml(ROW),
    };
    const tasks = Object.entries(bombs).map(([name, bytes], at) => {
      writeFileSync(join(folder, name), bytes);
      return {
        path: join(folder, name),
        name,
        options: {},
        forms: { said: { unit: null, fiscal_year: null }, file_no: 0 },
        folder: join(folder, `${at}`),
      };
    });
    const answers = await readInThreads(tasks, () => {}, { memory_mb: 64, file_ms: 60_000, megabyte_ms: 0 });
    expect(answers.map((answer) => (answer.state === "unreadable" ? answer.code : answer.state))).toEqual([
      "workbook_xml_refused",
      "workbook_xml_refused",
      "zip_bomb",
      "sheet_too_large",
      "read",
    ]);
  });
});

describe("a workbook with more than cells", () => {
  test("says once that hidden sheets were read", async () => {
    const table = utils.aoa_to_sheet([["a"]]);
    const sheets = { 一: table, 二: table, 三: table, 空: utils.aoa_to_sheet([]) };
    for (const bookType of ["xlsx", "biff8"] as const) {
      const bytes = workbookOf(sheets, { hidden: ["二", "三", "空"], bookType });
      const { problems } = await readBytes(bookType === "xlsx" ? "a.xlsx" : "a.xls", bytes);
      expect(problems).toMatchObject([{ rule: "sheet_hidden", severity: "warning", sheet: "", value: "二, 三" }]);
    }
  });

  test("keeps the values that came from other workbooks, and says so", async () => {
    const rows = '<row r="1"><c r="A1"><f>[1]表!A1*2</f><v>42</v></c></row>';
    const parts = { ...partsOf(workbookOfXml(rows)), "xl/externalLinks/externalLink1.xml": "<externalLink/>" };
    const { sheets, problems } = await readBytes("a.xlsx", zipOf(parts));
    expect(await rowsOf(sheets[0])).toEqual([[1, "42"]]);
    expect(problems).toMatchObject([{ rule: "workbook_external_links", severity: "warning" }]);
  });

  test("has its macros left alone, and says so", async () => {
    const { sheets, problems } = await readBytes("a.xlsm", withParts({ "xl/vbaProject.bin": "macros" }));
    expect(await rowsOf(sheets[0])).toEqual([[1, "1"]]);
    expect(problems).toMatchObject([{ rule: "workbook_macros", severity: "warning" }]);
  });

  test("keeps all its merged ranges, wherever they are", async () => {
    const rows = Array.from({ length: 300 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c></row>`);
    const merges =
      '<mergeCells count="3"><mergeCell ref="A1:B1"/><mergeCell ref="A250:A260"/><mergeCell ref="C3"/></mergeCells>';
    const { sheets } = await readBytes("a.xlsx", workbookOfXml(rows.join(""), merges));
    expect(sheets[0]?.merges).toEqual([
      { first_row: 1, first_column: 1, last_row: 1, last_column: 2 },
      { first_row: 250, first_column: 1, last_row: 260, last_column: 1 },
    ]);
  });
});

function mergesOf(count: number) {
  return Array.from({ length: count }, (_, at) => ({ s: { r: at, c: 0 }, e: { r: at, c: 1 } }));
}

import { CFB, utils } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { LIMITS } from "../../../server/intake/read/limits.ts";
import { encodeText } from "./encodeText.ts";
import { readBytes, refusal, rowsOf } from "./readBytes.ts";
import { workbookOf, workbookOfXml } from "./workbookOf.ts";
import { zipOf } from "./zipOf.ts";

const TABLE = utils.aoa_to_sheet([["项目编码", "金额"], ["001", 13.790000000000001], [], ["002", 2]]);
const TABLE_ROWS = [
  [1, "项目编码", "金额"],
  [2, "001", "13.790000000000001"],
  [4, "002", "2"],
];

describe("a workbook", () => {
  test.each(["xlsx", "biff8", "xlsb", "xlml"] as const)("is read as rows of text: %s", async (bookType) => {
    const { sheets, problems } = await readBytes(
      bookType === "biff8" ? "a.xls" : "a.xlsx",
      workbookOf({ 表: TABLE }, { bookType }),
    );
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["表"]);
    expect(await rowsOf(sheets[0])).toEqual(TABLE_ROWS);
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("from before Excel 97 is read in its code page", async () => {
    const bytes = workbookOf({ x: utils.aoa_to_sheet([["ABCDEFGH", 1]]) }, { bookType: "biff5" });
    Buffer.from(encodeText("项目编码", "gb18030")).copy(bytes, bytes.indexOf("ABCDEFGH"));
    bytes.writeUInt16LE(936, bytes.indexOf(Buffer.from("42000200e404", "hex")) + 4);
    const { sheets } = await readBytes("a.xls", bytes);
    expect(await rowsOf(sheets[0])).toEqual([[1, "项目编码", "1"]]);
  });

  test("is read sheet by sheet, hidden ones too, blank ones not", async () => {
    const sheetsOfBook = { 一: TABLE, 二: utils.aoa_to_sheet([]), 三: utils.aoa_to_sheet([["x"]]) };
    const { sheets } = await readBytes("a.xlsx", workbookOf(sheetsOfBook, { hidden: ["三"] }));
    expect(sheets.map(({ sheet, row_count }) => [sheet, row_count])).toEqual([
      ["一", 3],
      ["三", 1],
    ]);
  });

  test("is read for one sheet where it is named", async () => {
    const bytes = workbookOf({ 一: TABLE, 二: utils.aoa_to_sheet([["x", "y"]]) });
    const { sheets } = await readBytes("a.xlsx", bytes, { sheet: "二" });
    expect(sheets).toHaveLength(1);
    expect(await rowsOf(sheets[0])).toEqual([[1, "x", "y"]]);
    expect(await refusal(readBytes("a.xlsx", bytes, { sheet: "三" }))).toEqual({
      rule: "sheet_missing",
      file: "a.xlsx",
      sheet: "三",
      sheets: "一, 二",
    });
  });

  test("keeps its merged ranges, and their text in the first cell only", async () => {
    const sheet = utils.aoa_to_sheet([
      ["支出", null],
      ["金额", "增速"],
      [1, 2],
    ]);
    sheet["!merges"] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }];
    const { sheets } = await readBytes("a.xlsx", workbookOf({ 表: sheet }));
    expect(sheets[0]?.merges).toEqual([{ first_row: 1, first_column: 1, last_row: 1, last_column: 2 }]);
    expect(sheets[0]?.head[0]?.cells).toEqual(["支出", ""]);
  });

  test("keeps line breaks, quotes and commas of a cell", async () => {
    const { sheets } = await readBytes(
      "a.xlsx",
      workbookOf({ 表: utils.aoa_to_sheet([['资金量\r\n"万元", 合计', "b"]]) }),
    );
    expect(await rowsOf(sheets[0])).toEqual([[1, '资金量\n"万元", 合计', "b"]]);
  });

  test("gives the calculated value of a formula and names a formula that has none", async () => {
    const rows =
      '<row r="1"><c r="A1" t="str"><f>"x"</f><v>x</v></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1"><f>SUM(B1)</f></c></row>';
    const { sheets, problems } = await readBytes("a.xlsx", workbookOfXml(rows));
    expect(await rowsOf(sheets[0])).toEqual([[1, "x", "2", "=SUM(B1)"]]);
    expect(problems).toMatchObject([
      { rule: "formula_without_value", sheet: "x", cell: "C1", row: 1, value: "=SUM(B1)" },
    ]);
  });

  test("counts rows and cells that have no reference", async () => {
    const { sheets } = await readBytes(
      "a.xlsx",
      workbookOfXml("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"),
    );
    expect(await rowsOf(sheets[0])).toEqual([
      [1, "1", "2"],
      [2, "3", ""],
    ]);
  });

  test("may have a cell in the last row and column of Excel", async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>';
    const { sheets } = await readBytes("a.xlsx", workbookOfXml(rows));
    expect(sheets[0]).toMatchObject({ column_count: 16_384, row_count: 2 });
  });

  test("may have a merge over all cells of Excel", async () => {
    const merge = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>';
    const { sheets } = await readBytes("a.xlsx", workbookOfXml('<row r="1"><c r="A1"><v>1</v></c></row>', merge));
    expect(await rowsOf(sheets[0])).toEqual([[1, "1"]]);
  });

  test("is an HTML table where a system exported one under the name xls", async () => {
    const html = "<html><table><tr><td colspan=2>标题</td></tr><tr><td>00123</td><td>1,234.50</td></tr></table></html>";
    const { source, sheets, problems } = await readBytes("a.xls", html);
    expect(source).toMatchObject({ format: "html", encoding: "utf-8" });
    expect(await rowsOf(sheets[0])).toEqual([
      [1, "标题", ""],
      [2, "00123", "1,234.50"],
    ]);
    expect(problems).toMatchObject([{ rule: "file_renamed", severity: "warning", computed: "html" }]);
  });
});

describe("a hostile workbook", () => {
  const sheetXml = (spaces: number) => `<worksheet><sheetData>${" ".repeat(spaces)}</sheetData></worksheet>`;
  const bomb = (bytes: Uint8Array, limits = LIMITS) => refusal(readBytes("a.xlsx", bytes, { limits }));

  test("is refused where it unpacks to more than the limit", async () => {
    const limits = { ...LIMITS, inflated_bytes: 1_000, streamed_bytes: 1_000 };
    const [xml, binary] = [{ "xl/workbook.xml": sheetXml(2_000) }, { "xl/workbook.bin": sheetXml(2_000) }];
    const found = { rule: "zip_bomb", file: "a.xlsx", limit: "1000" };
    expect(await bomb(zipOf(xml), limits)).toEqual({ ...found, reason: "streamed_bytes" });
    expect(await bomb(zipOf(binary), limits)).toEqual({ ...found, reason: "inflated_bytes" });
  });

  test("is refused where one byte unpacks to hundreds", async () => {
    expect(await bomb(zipOf({ "xl/workbook.xml": sheetXml(3_000_000) }))).toMatchObject({
      rule: "zip_bomb",
      reason: "inflated_ratio",
    });
  });

  test("is refused where it lies about its size", async () => {
    expect(await bomb(zipOf({ "xl/workbook.xml": sheetXml(2_000) }, { declared: 10 }))).toMatchObject({
      rule: "workbook_broken",
    });
  });

  test("is refused for too many parts", async () => {
    const limits = { ...LIMITS, zip_entries: 3 };
    const parts = Object.fromEntries(["a", "b", "c", "d"].map((name) => [name, ""]));
    expect(await bomb(zipOf(parts), limits)).toMatchObject({ rule: "zip_bomb", reason: "zip_entries", limit: "3" });
  });

  test("is refused for a table of more cells than fit", async () => {
    const rows = Array.from(
      { length: 100 },
      (_, index) => `<row r="${index + 1}"><c r="XFD${index + 1}"><v>1</v></c></row>`,
    );
    const limits = { ...LIMITS, sheet_cells: 1_000_000 };
    expect(await bomb(workbookOfXml(rows.join("")), limits)).toMatchObject({
      rule: "sheet_too_large",
      columns: "16384",
    });
  });

  test.each(["A99999999", "ZZZZZ1", "ZZZZZZZZZZ9999999999999"])(
    "is refused for a cell that Excel does not have: %s",
    async (cell) => {
      const row = cell.replace(/^[A-Z]+/, "");
      expect(await bomb(workbookOfXml(`<row r="${row}"><c r="${cell}"><v>1</v></c></row>`))).toMatchObject({
        rule: "workbook_broken",
      });
    },
  );

  test("is refused where a sheet cannot be read, not taken for blank", async () => {
    expect(await bomb(workbookOfXml('<row r="1"><c r="A1" t="s"><v>77</v></c></row>'))).toEqual({
      rule: "workbook_broken",
      file: "a.xlsx",
      sheet: "x",
    });
  });

  test("is refused for formulas without value by the thousand", async () => {
    const cells = Array.from(
      { length: 20 },
      (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><f>1+1</f></c></row>`,
    );
    expect(await bomb(workbookOfXml(cells.join("")), { ...LIMITS, problems: 10 })).toMatchObject({
      rule: "too_many_problems",
    });
  });

  test("is named encrypted where it is", async () => {
    const container = CFB.utils.cfb_new();
    CFB.utils.cfb_add(container, "EncryptionInfo", Buffer.alloc(100));
    CFB.utils.cfb_add(container, "EncryptedPackage", Buffer.alloc(5_000));
    expect(await bomb(CFB.write(container, { type: "buffer" }))).toMatchObject({ rule: "workbook_encrypted" });
    expect(await bomb(zipOf({ "xl/workbook.xml": "x" }, { locked: true }))).toMatchObject({
      rule: "workbook_encrypted",
    });
  });

  test("is refused where it is cut off, blank or too big to hold", async () => {
    const bytes = workbookOf({ 表: TABLE });
    expect(await bomb(bytes.subarray(0, bytes.length / 2))).toMatchObject({ rule: "workbook_broken" });
    expect(await bomb(workbookOf({ 表: utils.aoa_to_sheet([]) }))).toEqual({
      rule: "file_without_rows",
      file: "a.xlsx",
    });
    const old = readBytes("a.xls", workbookOf({ 表: TABLE }, { bookType: "biff8" }), {
      limits: { ...LIMITS, workbook_bytes: 100 },
    });
    expect(await refusal(old)).toMatchObject({ rule: "file_too_large", limit: "100" });
  });
});

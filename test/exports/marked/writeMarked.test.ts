import { readFileSync } from "node:fs";
import { join } from "node:path";
import { read, utils, write } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { LOOKS } from "../../../server/exports/marked/looks.ts";
import { writeParts } from "../../../server/exports/marked/officeParts.ts";
import { plainParts } from "../../../server/exports/marked/plainParts.ts";
import { decimalCell, textCell } from "../../../server/exports/xlsx/cellXml.ts";
import { rowXml, sheetXml } from "../../../server/exports/xlsx/sheetXml.ts";
import { lookOf, markBytes, newFolder, textAt, workbookOf } from "./markedWorkbook.ts";
import { problemAt } from "./problems.ts";

const ROWS = [
  ["项目", "年初预算", "得分"],
  ["甲", "十二", 95.5],
  ["乙", 1234.5, 120],
];

function budget() {
  const sheet = utils.aoa_to_sheet(ROWS);
  sheet["!cols"] = [{ wch: 31 }, { wch: 12 }];
  sheet["!merges"] = [utils.decode_range("A5:B6")];
  sheet.D3 = { t: "n", v: 4, f: "B3*2" };
  sheet["!ref"] = "A1:D6";
  return sheet;
}

describe("writeMarked", () => {
  test("keeps every value, formula, width and merge of the workbook", async () => {
    const bytes = workbookOf(budget(), { 说明: utils.aoa_to_sheet([["另一张表", 1]]) });
    const before = read(bytes, { cellStyles: true });
    const { book } = await markBytes(bytes, [problemAt("B2"), problemAt("F9"), problemAt("A5")]);
    expect(book.SheetNames).toEqual(["预算", "说明", "检查结果"]);
    for (const name of before.SheetNames) {
      const cells = Object.entries(before.Sheets[name] ?? {}).filter(([address]) => /^[A-Z]/.test(address));
      const after = cells.map(([address]) => [address, book.Sheets[name]?.[address]] as const);
      expect(after.map(([address, cell]) => [address, cell?.t, cell?.v, cell?.f])).toEqual(
        cells.map(([address, cell]) => [address, cell.t, cell.v, cell.f]),
      );
    }
    expect(book.Sheets.预算?.["!merges"]).toEqual(before.Sheets.预算?.["!merges"]);
    expect(book.Sheets.预算?.["!cols"]?.[0]?.width).toBe(before.Sheets.预算?.["!cols"]?.[0]?.width);
    expect(book.Sheets.预算?.["!ref"]).toBe("A1:F9");
  });

  test("leaves parts that need no change byte for byte as they came", async () => {
    const bytes = workbookOf(budget(), { 说明: utils.aoa_to_sheet([["另一张表"]]) });
    const { parts } = await markBytes(bytes, [problemAt("B2")]);
    const original = await markBytes(bytes, []);
    for (const path of ["xl/worksheets/sheet2.xml", "xl/theme/theme1.xml", "docProps/core.xml"])
      expect(textAt(parts, path)).toBe(textAt(original.parts, path));
    expect(textAt(original.parts, "xl/worksheets/sheet1.xml")).not.toContain("legacyDrawing");
  });

  test("colours cells by the worst of their problems and says all of them in one comment", async () => {
    const problems = [
      problemAt("B2"),
      problemAt("B2", { rule: "not_whole_fen", severity: "warning", value: "3.1415" }),
      problemAt("C3", { rule: "score_out_of_range", severity: "warning", value: "120" }),
    ];
    const marked = await markBytes(workbookOf(budget()), problems);
    expect(lookOf(marked, "xl/worksheets/sheet1.xml", "B2").fill).toBe(LOOKS.error.fill);
    expect(lookOf(marked, "xl/worksheets/sheet1.xml", "C3").fill).toBe(LOOKS.warning.fill);
    expect(lookOf(marked, "xl/worksheets/sheet1.xml", "A2").fill).toBeNull();
    const comment = marked.book.Sheets.预算?.B2.c;
    expect(comment).toHaveLength(1);
    expect(comment[0].t).toContain("【错误】“十二”不是金额。只写数字");
    expect(comment[0].t).toContain("【警告】“3.1415”换算后不是整分");
    expect(marked.book.Sheets.预算?.C3.c[0].t).toContain("得分“120”不在 0 到 100 之间");
  });

  test("colours every cell of a range that a problem names, and says in each what is wrong", async () => {
    const total = { rule: "control_total_differs", severity: "warning", printed: "3", computed: "2" } as const;
    const marked = await markBytes(workbookOf(budget()), [
      problemAt("C3, B2:B3", { ...total, row: 3 }),
      problemAt("B2", { row: 2 }),
    ]);
    const fills = ["B2", "B3", "C3", "C2"].map((cell) => lookOf(marked, "xl/worksheets/sheet1.xml", cell).fill);
    expect(fills).toEqual([LOOKS.error.fill, LOOKS.warning.fill, LOOKS.warning.fill, null]);
    for (const cell of ["B2", "B3", "C3"])
      expect(marked.book.Sheets.预算?.[cell].c[0].t).toContain("【警告】合计 3 元");
    const listed = utils.sheet_to_json<string[]>(marked.book.Sheets[marked.book.SheetNames.at(-1) ?? ""] ?? {}, {
      header: 1,
    });
    expect(listed.flat()).toContain("C3, B2:B3");
  });

  test("keeps number format and font of a styled cell under its mark", async () => {
    const { start, end } = sheetXml({ widths: [20, 20], headRows: 1 });
    const rows = [
      rowXml(1, [textCell("项目", "head"), textCell("金额", "head")]),
      rowXml(2, [textCell("甲"), decimalCell("12.5", "yuan")]),
    ];
    const path = join(newFolder(), "styled.xlsx");
    await writeParts(plainParts([{ name: "预算", xml: [start, ...rows, end].join("") }]), path);
    const marked = await markBytes(readFileSync(path), [problemAt("B2"), problemAt("B1")]);
    const { xf, fill } = lookOf(marked, "xl/worksheets/sheet1.xml", "B2");
    expect(fill).toBe(LOOKS.error.fill);
    expect(xf).toMatch(/numFmtId="166"/);
    expect(lookOf(marked, "xl/worksheets/sheet1.xml", "B1").xf).toMatch(/fontId="1".*<alignment/s);
    expect(marked.book.Sheets.预算?.B2.w).toBe("12.50");
  });

  test("lists every problem behind the sheets, as text that is no formula", async () => {
    const problems = [
      problemAt("B2", { value: "=1+1" }),
      problemAt("", { rule: "sheet_not_recognised", severity: "warning", value: "", column: "" }),
      problemAt("A1", { file: "另一个文件.xlsx" }),
    ];
    const { book } = await markBytes(workbookOf(budget()), problems);
    const list = book.Sheets.检查结果 ?? {};
    expect(utils.sheet_to_json(list, { header: 1, defval: "" })).toEqual([
      ["工作表", "单元格", "原值", "级别", "问题", "处理建议"],
      ["预算", "B2", "=1+1", "错误", "“=1+1”不是金额", "只写数字,可带千分位、负号或括号、¥、元/万元/亿元"],
      ["预算", "", "", "警告", "工作表未识别,已跳过", "如需导入,指定工作表和各列的含义"],
    ]);
    expect(list.C2).toMatchObject({ t: "s", v: "=1+1" });
    expect(list.C2.f).toBeUndefined();
  });

  test("an earlier comment stays, and ours stands below it", async () => {
    const sheet = budget();
    sheet.B2.c = [{ a: "李会计", t: "待核实" }];
    sheet.A1.c = [{ a: "李会计", t: "勿改" }];
    const { book, parts } = await markBytes(workbookOf(sheet), [problemAt("B2"), problemAt("C3")]);
    expect(book.Sheets.预算?.A1.c[0].t).toBe("勿改");
    expect(book.Sheets.预算?.B2.c).toHaveLength(1);
    expect(book.Sheets.预算?.B2.c[0].t).toMatch(/^待核实\n【错误】/);
    const comments = textAt(parts, "xl/comments1.xml");
    expect(comments.match(/<author>.*?<\/author>/g)).toEqual([
      "<author>李会计</author>",
      "<author>绩效 Jixiao</author>",
    ]);
    expect(comments.match(/ref="\w+" authorId="\d"/g)).toEqual(
      ["A1", "B2", "C3"].map((cell, at) => `ref="${cell}" authorId="${at < 2 ? 0 : 1}"`),
    );
  });

  test("a problem inside merged cells marks the one that is seen", async () => {
    const marked = await markBytes(workbookOf(budget()), [problemAt("B6")]);
    expect(marked.book.Sheets.预算?.A5.c).toHaveLength(1);
    expect(lookOf(marked, "xl/worksheets/sheet1.xml", "A5").fill).toBe(LOOKS.error.fill);
  });

  test("a marked file can be marked again: one list, one comment a cell, the newest words", async () => {
    const first = await markBytes(workbookOf(budget()), [problemAt("B2")]);
    const again = [problemAt("B2", { value: "十三" }), problemAt("C3", { severity: "warning" })];
    const { book, parts } = await markBytes(readFileSync(first.path), again);
    expect(book.SheetNames).toEqual(["预算", "检查结果"]);
    expect(utils.sheet_to_json(book.Sheets.检查结果 ?? {})).toHaveLength(2);
    expect(book.Sheets.预算?.B2.c.map(({ t }: { t: string }) => t.match(/【/g)?.length)).toEqual([1]);
    expect(book.Sheets.预算?.B2.c[0].t).toContain("十三");
    const shapes = [...textAt(parts, "xl/drawings/vmlDrawing1.vml").matchAll(/<v:shape id="(\w+)"/g)].map(
      ([, id]) => id,
    );
    expect(new Set(shapes).size).toBe(2);
  });

  test("what has been mended since the last marking is told apart, and other people's comments are kept", async () => {
    const sheet = budget();
    sheet.B2.c = [{ a: "李会计", t: "待核实" }];
    const first = await markBytes(workbookOf(sheet), [problemAt("B2"), problemAt("C3")]);
    const second = await markBytes(readFileSync(first.path), [problemAt("B3")]);
    const third = await markBytes(readFileSync(second.path), [problemAt("B2")]);
    expect(lookOf(second, "xl/worksheets/sheet1.xml", "C3").fill).toBe(LOOKS.mended.fill);
    expect(second.book.Sheets.预算?.C3.c[0].t).toBe("【已改正】未再发现问题。");
    expect(second.book.Sheets.预算?.B2.c[0].t).toBe("待核实\n【已改正】未再发现问题。");
    expect(third.book.Sheets.预算?.B2.c[0].t).toMatch(/^待核实\n【错误】/);
    expect(third.book.Sheets.预算?.B2.c[0].t.match(/【/g)).toHaveLength(1);
    expect(lookOf(third, "xl/worksheets/sheet1.xml", "B2").fill).toBe(LOOKS.error.fill);
  });

  test("a department's own sheet of that name is not written over", async () => {
    const own = utils.aoa_to_sheet([["自查"]]);
    const { book } = await markBytes(workbookOf(budget(), { 检查结果: own }), [problemAt("B2")]);
    expect(book.SheetNames).toEqual(["预算", "检查结果", "检查结果2"]);
    expect(book.Sheets.检查结果?.A1.v).toBe("自查");
  });

  test("macros are left out and the type says so", async () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, budget(), "预算");
    const bytes = write({ ...book, vbaraw: new Uint8Array([1, 2, 3]) }, { type: "buffer", bookType: "xlsm" }) as Buffer;
    expect(read(bytes, { bookVBA: true }).vbaraw).toBeDefined();
    const { parts } = await markBytes(bytes, [problemAt("B2")]);
    expect([...parts.keys()].filter((path) => /vba/i.test(path))).toEqual([]);
    expect(textAt(parts, "[Content_Types].xml")).not.toMatch(/ms-excel\.sheet\.macroEnabled|vbaProject/);
    expect(textAt(parts, "xl/_rels/workbook.xml.rels")).not.toContain("vbaProject");
  });
});

describe("writeMarked of other formats", () => {
  test("a text file becomes a workbook of its rows, under their own numbers", async () => {
    const text = "项目,年初预算\n\n甲,十二\n乙,=1+1\n";
    const csv = { file: "表.csv", format: "csv", encoding: "utf-8" };
    const marked = await markBytes(text, [problemAt("B3", { file: "表.csv", sheet: "" })], csv);
    expect(marked.book.SheetNames).toEqual(["数据", "检查结果"]);
    expect(marked.book.Sheets.数据?.B4).toMatchObject({ t: "s", v: "=1+1" });
    expect(marked.book.Sheets.数据?.B3.v).toBe("十二");
    expect(marked.book.Sheets.数据?.B3.c).toHaveLength(1);
    expect(lookOf(marked, "xl/worksheets/sheet1.xml", "B3").fill).toBe(LOOKS.error.fill);
  });

  test("an old workbook keeps its types, formats and merges", async () => {
    const book = utils.book_new();
    const sheet = budget();
    sheet.C2.z = "0.00";
    utils.book_append_sheet(book, sheet, "预算");
    const bytes = write(book, { type: "buffer", bookType: "biff8" }) as Buffer;
    const marked = await markBytes(bytes, [problemAt("C2", { file: "表.xls" })], { file: "表.xls", format: "xls" });
    expect(marked.book.Sheets.预算?.C2).toMatchObject({ t: "n", v: 95.5, w: "95.50" });
    expect(marked.book.Sheets.预算?.["!merges"]).toHaveLength(1);
    expect(marked.book.Sheets.预算?.C2.c).toHaveLength(1);
  });
});

import { type CellObject, utils, type WorkSheet, write } from "@e965/xlsx";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  booleanCell,
  dateCell,
  decimalCell,
  EMPTY_CELL,
  numberCell,
  textCell,
} from "../../../server/exports/xlsx/cellXml.ts";
import { rowXml, sheetXml } from "../../../server/exports/xlsx/sheetXml.ts";
import { stylesXml } from "../../../server/exports/xlsx/styles.ts";
import { zipArchive } from "../../../server/exports/xlsx/zipArchive.ts";
import { XmlReader } from "../../../server/intake/xlsx/XmlReader.ts";
import { readBothWays } from "./readBothWays.ts";
import { readBytes, rowsOf } from "./readBytes.ts";
import { partsOf, workbookOf, workbookOfXml } from "./workbookOf.ts";
import { zipOf } from "./zipOf.ts";

const FORMATS = ["General", "0.00", "0%", "0.00%", "yyyy-mm-dd", 'yyyy"年"m"月"d"日"', "h:mm:ss", "#,##0.00;[Red]-0.0"];

const texts = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }).map((text) => text.replaceAll(/[\ud800-\udfff\ufffe\uffff]/g, "")),
  fc.constantFrom(
    "",
    " ",
    " 金额 ",
    "a\r\nb",
    "a\nb",
    '"x", y',
    "_x000D_",
    "_x005F_x000D_",
    "<&>'",
    "&amp;",
    "👍",
    "\t",
  ),
);

const cells: fc.Arbitrary<CellObject | null> = fc.oneof(
  fc.constant(null),
  texts.map((v): CellObject => ({ t: "s", v })),
  fc.record({
    t: fc.constant("n" as const),
    v: fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer({ min: -100_000, max: 100_000 }),
      fc.integer({ min: 0, max: 8_000_000 }).map((n) => n / 100),
      fc.constantFrom(0, -0, 1e21, 1.5e-7, 0.1 + 0.2, 44743.75, 59.5, 60, 2_958_465.5, 123_456_789_012_345_680),
    ),
    z: fc.constantFrom(...FORMATS),
  }),
  fc.boolean().map((v): CellObject => ({ t: "b", v })),
  fc.constantFrom(0, 7, 15, 23, 29, 36, 42).map((v): CellObject => ({ t: "e", v })),
  fc.constant<CellObject>({ t: "n", v: 3, f: "1+2" }),
);

const books = fc.record({
  rows: fc.array(fc.array(cells, { maxLength: 6 }), { minLength: 1, maxLength: 8 }),
  is1904: fc.boolean(),
  isShared: fc.boolean(),
});

/** SheetJS decodes a text twice that stands in its cell: one that looks escaped must be shared to come out as it went in. */
function isAmbiguous({ v }: CellObject): boolean {
  return /&\w+;|_x/i.test(String(v));
}

function sheetOf(rows: readonly (readonly (CellObject | null)[])[], isShared: boolean): WorkSheet {
  const sheet: WorkSheet = { "!ref": utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length, c: 6 } }) };
  for (const [r, row] of rows.entries()) {
    for (const [c, cell] of row.entries()) {
      if (cell !== null && (isShared || !isAmbiguous(cell))) sheet[utils.encode_cell({ r, c })] = { ...cell };
    }
  }
  sheet.A1 = { t: "s", v: "标题" };
  sheet["!merges"] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 3 } }];
  return sheet;
}

describe("a workbook read as a stream", () => {
  test("has the texts that SheetJS gives, cell by cell", async () => {
    await fc.assert(
      fc.asyncProperty(books, async ({ rows, is1904, isShared }) => {
        const book = utils.book_new();
        utils.book_append_sheet(book, sheetOf(rows, isShared), "表&<1>");
        book.Workbook = { WBProps: { date1904: is1904 } };
        const { streamed, held } = await readBothWays(
          write(book, { type: "buffer", bookType: "xlsx", bookSST: isShared }),
        );
        expect(streamed).toEqual(held);
      }),
      { numRuns: 80, seed: 7 },
    );
  });

  test("has the texts of workbooks that this program writes", async () => {
    const { start, end } = sheetXml({ widths: [10, 10], headRows: 1 });
    const rows = [
      ["head", textCell("项目", "head"), textCell("a<b & 'c' \"d\"")],
      ["numbers", decimalCell("1234.50", "yuan"), decimalCell("-0.05", "ratio"), numberCell(1e-7, "number")],
      ["dates", dateCell(19_174, "date"), dateCell(19_174.75, "moment"), EMPTY_CELL, booleanCell(true)],
      ["long", decimalCell("12345678901234567.89", "yuan"), textCell(" 前后空格 "), textCell("换\n行")],
    ].map((row, index) => rowXml(index + 1, row.slice(1)));
    const parts = partsOf(workbookOf({ x: utils.aoa_to_sheet([["a"]]) }));
    parts["xl/styles.xml"] = stylesXml();
    parts["xl/worksheets/sheet1.xml"] = [start, ...rows, end].join("");
    const entries = Object.entries(parts).map(([path, text]) => ({ path, text: [text] }));
    const { streamed, held } = await readBothWays(await zipArchive(entries));
    expect(streamed).toEqual(held);
    expect(streamed.sheets[0]?.rows).toEqual([
      [1, "项目", "a<b & 'c' \"d\"", "", ""],
      [2, "1234.5", "-5.00%", "0.0000001", ""],
      [3, "2022-07-01", "2022-07-01 18:00:00", "", "TRUE"],
      [4, "12345678901234567.89", " 前后空格 ", "换\n行", ""],
    ]);
  });

  test.each([
    ["cells without address", "<row><c><v>1</v></c><c/><c><v>2</v></c></row><row r='5'><c><v>3</v></c></row>"],
    ["sparse rows", '<row r="2"><c r="C2"><v>1</v></c></row><row r="900000"><c r="A900000"><v>2</v></c></row>'],
    ["a row wider than those above", '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="F2"><v>2</v></c></row>'],
    ["inline text", '<row r="1"><c r="A1" t="inlineStr"><is><t> a</t></is></c></row>'],
    [
      "runs of rich text",
      '<row r="1"><c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>甲</t></r><r><t xml:space="preserve"> 乙</t></r></is></c></row>',
    ],
    [
      "readings over characters",
      '<row r="1"><c r="A1" t="inlineStr"><is><r><t>東京</t></r><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></is></c></row>',
    ],
    [
      "escaped characters",
      '<row r="1"><c r="A1" t="inlineStr"><is><t>a_x000D_\nb_x005F_x0041_&#x4E2D;&#38;amp;</t></is></c></row>',
    ],
    [
      "booleans and errors",
      '<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><v>#N/A</v></c><c r="D1" t="e"><v>#SPILL!</v></c></row>',
    ],
    [
      "numbers as they come",
      '<row r="1"><c r="A1"><v>1E3</v></c><c r="B1"><v>007.50</v></c><c r="C1"><v>-0</v></c><c r="D1" t="n"><v>1.7976931348623157E308</v></c></row>',
    ],
    ["what is no number", '<row r="1"><c r="A1"><v>abc</v></c></row>'],
    [
      "formulas with and without value",
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>SUM(A1)</f></c><c r="C1" t="str"><f>"x"</f><v>x</v></c><c r="D1"><f>_xlfn.SUM(A1)</f><v/></c></row>',
    ],
    ["attributes in single quotes and any order", "<row r='1'><c t='str' s='0' r='B1'><v>x</v></c></row>"],
    [
      "blank cells with a style",
      '<row r="1"><c r="A1"><v>1</v></c><c r="Z1" s="0"/></row><row r="2"><c r="A2" s="0"/></row>',
    ],
  ])("reads %s as SheetJS does", async (_, rows) => {
    const { streamed, held } = await readBothWays(workbookOfXml(rows));
    expect(streamed).toEqual(held);
  });

  test("knows the date formats that Chinese spreadsheets have by number, and dates that are written out", async () => {
    const styles =
      '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="31"/><xf numFmtId="57"/></cellXfs></styleSheet>';
    const rows =
      '<row r="1"><c r="A1" s="1"><v>44743</v></c><c r="B1" s="2"><v>44743</v></c><c r="C1" t="d"><v>2022-07-01T08:30:00</v></c></row>';
    const parts = { ...partsOf(workbookOfXml(rows)), "xl/styles.xml": styles };
    const { sheets } = await readBytes("a.xlsx", zipOf(parts));
    expect(await rowsOf(sheets[0])).toEqual([[1, "2022-07-01", "2022-07-01", "2022-07-01 08:30:00"]]);
  });

  test("has texts that look escaped as they are, also where they stand in their cell", async () => {
    const rows = '<row r="1"><c r="A1" t="str"><v>&amp;amp; _x005F_x0041_ &#x4E2D;</v></c></row>';
    const { sheets } = await readBytes("a.xlsx", workbookOfXml(rows));
    expect(await rowsOf(sheets[0])).toEqual([[1, "&amp; _x0041_ 中"]]);
  });

  test("may have prefixes, comments and character data in its XML", async () => {
    const parts = partsOf(workbookOfXml(""));
    parts["xl/worksheets/sheet1.xml"] =
      '<?xml version="1.0"?><x:worksheet xmlns:x="m"><!-- <x:row> --><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr">' +
      '<x:is><x:t><![CDATA[a<b&amp;]]></x:t></x:is></x:c><x:c r="B1" foo="a>b" ><x:v >7</x:v ></x:c></x:row></x:sheetData></x:worksheet>';
    const { sheets } = await readBytes("a.xlsx", zipOf(parts));
    expect(await rowsOf(sheets[0])).toEqual([[1, "a<b&amp;", "7"]]);
  });

  test("comes to the same however its XML is cut into pieces", () => {
    const xml = `<?xml version="1.0"?><a x='1>2'><!-- c --><n:b/>t&amp;中<![CDATA[<d>]]></a >`;
    const heard = (pieces: readonly string[]) => {
      const events: string[] = [];
      let text = "";
      const add = (event: string) => {
        events.push(text, event);
        text = "";
      };
      const reader = new XmlReader(
        {
          isListening: true,
          open: (name, attributes) => add(`<${name}|${attributes.trim()}`),
          text: (piece) => {
            text += piece;
          },
          close: (name) => add(`/${name}`),
        },
        "a.xlsx",
        10,
      );
      for (const piece of pieces) reader.write(piece);
      reader.end();
      return events;
    };
    const whole = heard([xml]);
    expect(whole).toEqual(["", "<a|x='1>2'", "", "<b|", "", "/b", "t&中<d>", "/a"]);
    for (let cut = 1; cut < xml.length; cut += 1) expect(heard([xml.slice(0, cut), xml.slice(cut)])).toEqual(whole);
    expect(heard([...xml])).toEqual(whole);
  });
});

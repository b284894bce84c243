import { describe, expect, test } from "vitest";
import { LOOKS } from "../../../server/exports/marked/looks.ts";
import { zipArchive } from "../../faults/zipArchive.ts";
import { lookOf, markBytes, textAt } from "./markedWorkbook.ts";
import { problemAt } from "./problems.ts";

const KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A workbook that programs other than Excel write: everything with a prefix, absolute targets, cells without addresses, no styles. */
function prefixed(rows: string): Buffer {
  const relations = (...list: string[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join("")}</Relationships>`;
  return zipArchive({
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    "_rels/.rels": relations(`<Relationship Id="a" Type="${KINDS}/officeDocument" Target="/xl/workbook.xml"/>`),
    "xl/workbook.xml": `<x:workbook xmlns:x="${MAIN}" xmlns:r="${KINDS}"><x:sheets><x:sheet name="预算" sheetId="7" r:id="b"/></x:sheets></x:workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      `<Relationship Id="b" Type="${KINDS}/worksheet" Target="/xl/worksheets/Sheet1.xml"/>`,
    ),
    "xl/worksheets/sheet1.xml": `<x:worksheet xmlns:x="${MAIN}"><!-- <x:row> --><x:sheetData${rows}<x:pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/></x:worksheet>`,
  });
}

describe("workbooks as other programs write them", () => {
  test("prefixes are kept and cells without addresses are counted", async () => {
    const rows = "><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row/></x:sheetData>";
    const marked = await markBytes(prefixed(rows), [problemAt("B1"), problemAt("A2"), problemAt("D4")]);
    const sheet = textAt(marked.parts, "xl/worksheets/sheet1.xml");
    expect(sheet).toMatch(/<x:v>1<\/x:v><\/x:c><x:c s="\d+"><x:v>2<\/x:v>/);
    expect(sheet).toMatch(
      /<x:row><x:c r="A2" s="\d+"\/><\/x:row><x:row r="4"><x:c r="D4" s="\d+"\/><\/x:row><\/x:sheetData>/,
    );
    expect(sheet).toMatch(/<x:pageMargins [^>]*\/><x:legacyDrawing [^>]*r:id="rId\d"\/><\/x:worksheet>$/);
    expect(marked.book.SheetNames).toEqual(["预算", "检查结果"]);
    expect(marked.book.Sheets.预算?.D4.c).toHaveLength(1);
  });

  test("a sheet without any row takes marks", async () => {
    const { parts } = await markBytes(prefixed("/>"), [problemAt("B2")]);
    expect(textAt(parts, "xl/worksheets/sheet1.xml")).toMatch(
      /<x:sheetData><x:row r="2"><x:c r="B2" s="\d+"\/><\/x:row><\/x:sheetData>/,
    );
  });

  test("every cell that a problem names is marked and commented", async () => {
    const rows = "><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row></x:sheetData>";
    const { book } = await markBytes(prefixed(rows), [problemAt("A1, B1")]);
    expect([book.Sheets.预算?.A1.c, book.Sheets.预算?.B1.c].map((comments) => comments?.length)).toEqual([1, 1]);
  });

  test("a cell that is not there gets the look of its row, and stands in its place", async () => {
    const rows = '><x:row r="3" s="1" customFormat="1" spans="1:3"><x:c r="A3"/><x:c r="C3"/></x:row></x:sheetData>';
    const marked = await markBytes(prefixed(rows), [problemAt("B3", { severity: "warning" })]);
    const sheet = textAt(marked.parts, "xl/worksheets/sheet1.xml");
    expect(sheet).toMatch(/<x:row r="3" s="1" customFormat="1"><x:c r="A3"\/><x:c r="B3" s="\d+"\/><x:c r="C3"\/>/);
    const look = lookOf({ ...marked, parts: new Map([...marked.parts, ["s", sheet.replaceAll("x:", "")]]) }, "s", "B3");
    expect(look.fill).toBe(LOOKS.warning.fill);
    expect(look.xf).toContain("<alignment");
  });
});

describe("drawings and programs beside the cells", () => {
  const controls = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>
<v:shape id="_x0000_s1025"><v:textbox><div>勾选<br></div></v:textbox><x:ClientData ObjectType="Checkbox"/></v:shape></xml>`;

  test("a drawing of controls stays and takes our comments in", async () => {
    const bytes = workbook({
      "xl/drawings/vmlDrawing3.vml": controls,
      "xl/worksheets/_rels/sheet1.xml.rels": relationsOf("vmlDrawing", "../drawings/vmlDrawing3.vml"),
      "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}" xmlns:r="${KINDS}"><sheetData/><legacyDrawing r:id="c"/></worksheet>`,
    });
    const { parts } = await markBytes(bytes, [problemAt("B2")]);
    const drawing = textAt(parts, "xl/drawings/vmlDrawing3.vml");
    expect(drawing).toContain('<v:shape id="_x0000_s1025"><v:textbox><div>勾选<br></div>');
    expect(drawing).toMatch(/data="1,2"/);
    expect(drawing).toMatch(/id="_x0000_s2049"[\s\S]*<x:Row>1<\/x:Row><x:Column>1<\/x:Column>/);
    expect([...parts.keys()].filter((path) => path.endsWith(".vml"))).toHaveLength(1);
    expect(textAt(parts, "xl/worksheets/sheet1.xml").match(/legacyDrawing/g)).toHaveLength(1);
  });

  test("a comment whose runs another program has parted keeps what people wrote in it", async () => {
    const texts = ["待", "核实\n【错", "误】旧的", "问题。\n已改"].map(
      (text) => `<r><t xml:space="preserve">${text}</t></r>`,
    );
    const bytes = workbook({
      "xl/comments1.xml": `<comments xmlns="${MAIN}"><authors><author/></authors><commentList><comment ref="B2" authorId="0"><text>${texts.join("")}</text></comment></commentList></comments>`,
      "xl/worksheets/_rels/sheet1.xml.rels": relationsOf("comments", "../comments1.xml"),
    });
    const { parts } = await markBytes(bytes, [problemAt("B2")]);
    const words = textAt(parts, "xl/comments1.xml").replaceAll(/<[^>]*>/g, "");
    expect(words).toMatch(/待核实\n已改\n【错误】“十二”不是金额。/);
    expect(words).not.toContain("旧的");
  });

  test("a macro sheet goes with its names, and later sheets keep theirs", async () => {
    const bytes = workbook({
      "xl/macrosheets/sheet1.xml": "<macro/>",
      "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${KINDS}"><bookViews><workbookView activeTab="1"/></bookViews><sheets><sheet name="宏" sheetId="1" r:id="m"/><sheet name="预算" sheetId="2" r:id="b"/></sheets><definedNames><definedName name="Auto_Open" xlm="1">宏!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="1">预算!$A$1</definedName></definedNames></workbook>`,
      "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="m" Type="http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet" Target="macrosheets/sheet1.xml"/><Relationship Id="b" Type="${KINDS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    });
    const { book, parts } = await markBytes(bytes, [problemAt("B2")]);
    expect(book.SheetNames).toEqual(["预算", "检查结果"]);
    expect([...parts.keys()].filter((path) => path.includes("macrosheets"))).toEqual([]);
    const text = textAt(parts, "xl/workbook.xml");
    expect(text).toContain('<definedName name="_xlnm.Print_Area" localSheetId="0">');
    expect(text).toContain('activeTab="0"');
    expect(text).not.toContain("Auto_Open");
  });
});

function relationsOf(kind: string, target: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c" Type="${KINDS}/${kind}" Target="${target}"/></Relationships>`;
}

/** A workbook of one sheet 预算, with other parts in the place of its own. */
function workbook(parts: Readonly<Record<string, string>>): Buffer {
  return zipArchive({
    "[Content_Types].xml":
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    "_rels/.rels": relationsOf("officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${KINDS}"><sheets><sheet name="预算" sheetId="1" r:id="c"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationsOf("worksheet", "worksheets/sheet1.xml"),
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`,
    ...parts,
  });
}

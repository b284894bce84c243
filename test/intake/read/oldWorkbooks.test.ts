import { type BookType, CFB, utils } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { oleParts } from "../../../server/intake/read/oleParts.ts";
import { readBytes, rowsOf } from "./readBytes.ts";
import { workbookOf } from "./workbookOf.ts";

const SUPPORTING_BOOK = 0x01ae;
const EXTERNAL_SHEET = 0x0017;

/** An old workbook of one cell, with records put before the end of its globals and entries put into its file. */
function oldWorkbook(
  { records = [], entries = [] }: { records?: readonly (readonly [number, Buffer])[]; entries?: readonly string[] },
  bookType: BookType = "biff8",
): Buffer {
  const file = CFB.read(workbookOf({ 表: utils.aoa_to_sheet([[1]]) }, { bookType }), { type: "buffer" });
  const stream = CFB.find(file, bookType === "biff8" ? "Workbook" : "Book");
  const content = Buffer.from(stream.content);
  const added = Buffer.concat(records.flatMap(([type, body]) => [words(type, body.length), body]));
  const end = moveSheets(content, added.length);
  stream.content = Buffer.concat([content.subarray(0, end), added, content.subarray(end)]);
  stream.size = stream.content.length;
  for (const entry of entries) CFB.utils.cfb_add(file, entry, Buffer.from("macros"));
  return Buffer.from(CFB.write(file, { type: "buffer", fileType: "cfb" }));
}

/** Says in the globals that sheets begin so much later; where the globals end. */
function moveSheets(content: Buffer, shift: number): number {
  let at = 0;
  for (; content.readUInt16LE(at) !== 0x000a; at += 4 + content.readUInt16LE(at + 2)) {
    if (content.readUInt16LE(at) === 0x0085) content.writeUInt32LE(content.readUInt32LE(at + 4) + shift, at + 4);
  }
  return at;
}

function words(...values: number[]): Buffer {
  return Buffer.from(Uint16Array.from(values).buffer);
}

const named = (sheets: number, name: string) =>
  [
    SUPPORTING_BOOK,
    Buffer.concat([words(sheets, name.length), Buffer.from(`\0${name}`), words(1), Buffer.from("\0x")]),
  ] as const;

describe("an old workbook", () => {
  test("has its macros left alone, and says so", async () => {
    const bytes = oldWorkbook({ entries: ["/_VBA_PROJECT_CUR/VBA/dir"] });
    const { sheets, problems } = await readBytes("a.xls", bytes);
    expect(await rowsOf(sheets[0])).toEqual([[1, "1"]]);
    expect(problems).toMatchObject([{ rule: "workbook_macros", severity: "warning" }]);
  });

  test("says that it refers to other workbooks", async () => {
    const bytes = oldWorkbook({ records: [named(1, "\u0001b.xls")] });
    const { sheets, problems } = await readBytes("a.xls", bytes);
    expect(await rowsOf(sheets[0])).toEqual([[1, "1"]]);
    expect(problems).toMatchObject([{ rule: "workbook_external_links", severity: "warning" }]);
  });

  test("of Excel 95 says so too", () => {
    const path = Buffer.from("\u0001[b.xls]x");
    const record = [EXTERNAL_SHEET, Buffer.concat([Buffer.from([path.length]), path])] as const;
    expect(oleParts(oldWorkbook({ records: [record] }, "biff5"))).toEqual(["externalLinks/externalLink1"]);
  });

  test.each([
    ["nothing but cells", []],
    ["its own sheets", [[SUPPORTING_BOOK, words(3, 0x0401)] as const]],
    ["functions of an add-in", [[SUPPORTING_BOOK, words(1, 0x3a01)] as const]],
    ["a program", [named(0, "Excel")]],
    ["its own sheet by number", [[EXTERNAL_SHEET, words(1, 0, 0, 0)] as const]],
  ])("that refers to %s says nothing", async (_, records) => {
    expect((await readBytes("a.xls", oldWorkbook({ records }))).problems).toEqual([]);
  });

  test("that is cut off has no parts", () => {
    expect(oleParts(oldWorkbook({}).subarray(0, 700))).toEqual([]);
    expect(oleParts(Buffer.from("none"))).toEqual([]);
  });
});

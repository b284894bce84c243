import { describe, expect, test } from "vitest";
import { pickedFiles } from "../../client/desk/chosenFiles.ts";
import type { DraftSheet, Wishes } from "../../client/desk/imports.ts";
import { overLimit } from "../../client/desk/overLimit.ts";
import { letterOf, rowOf, sheetAt } from "../../client/desk/place.ts";
import { printFigure } from "../../client/desk/printFigure.ts";
import { rowSums } from "../../client/desk/rowSums.ts";
import { scaleShowing } from "../../client/desk/scaleShowing.ts";
import { columnsOfHeader } from "../../client/desk/useEdits.ts";

const style = { unit: "yuan", lang: "zh", currency: "CNY", chosen: null } as const;
const change = (before: string | null, after: string | null, difference: string | null) => ({
  fiscal_year: 2022,
  figure: "adjusted_yuan",
  before,
  after,
  difference,
});

describe("a figure before and after", () => {
  test("is printed in 亿元 where the change shows there, its difference in a unit of its own", () => {
    expect(printFigure(change("22536000000.00", "22601000000.00", "65000000.000000"), style)).toEqual({
      before: "225.36 亿元",
      after: "226.01 亿元",
      difference: "+6,500.00 万元",
    });
  });

  test("steps down to a unit in which the change shows", () => {
    const small = change("22536000000.00", "22536001200.00", "1200.000000");
    expect(printFigure(small, style)).toEqual({
      before: "2,253,600.00 万元",
      after: "2,253,600.12 万元",
      difference: "+1,200.00 元",
    });
    expect(printFigure(small, { ...style, lang: "en" }).after).toBe("22,536,001,200.00 yuan");
  });

  test("keeps the unit a person chose", () => {
    const printed = printFigure(change("10000.00", "20000.00", "10000.000000"), { ...style, chosen: "yi" });
    expect(printed).toEqual({ before: "0.00 亿元", after: "0.00 亿元", difference: "0.00 亿元" });
  });

  test("is a dash where there was none, and points where it is a rate", () => {
    expect(printFigure(change(null, "120000.00", null), style)).toEqual({
      before: "—",
      after: "12.00 万元",
      difference: "—",
    });
    expect(printFigure(change("0.918", "0.9102", "-0.007800"), { ...style, unit: "ratio" }).difference).toBe(
      "−0.78 个百分点",
    );
  });

  test("has more digits where a rate hardly moves", () => {
    const printed = printFigure(change("0.93385", "0.93384", "-0.000010"), { ...style, unit: "ratio" });
    expect(printed).toEqual({ before: "93.3850%", after: "93.3840%", difference: "−0.0010 个百分点" });
  });

  test("has one unit for two equal amounts", () => {
    expect(scaleShowing("123450000.00", "123450000.00", "zh")).toBe("yi");
  });
});

describe("what may be brought in", () => {
  const limits = { file_bytes: 4, workbook_bytes: 2, files: 2, upload_bytes: 6 };
  const file = (path: string, size: number) => ({ path, file: new File(["x".repeat(size)], path) });

  test.each([
    ["nothing", [], "没有可上传的文件"],
    ["too many files", [file("a", 1), file("b", 1), file("c", 1)], "3 个文件"],
    ["a large file", [file("a.csv", 5)], "“a.csv”有 5 B"],
    ["a large workbook", [file("年度.xlsx", 3)], "“年度.xlsx”有 3 B"],
    ["too much together", [file("a.csv", 4), file("b.csv", 4)], "共 8 B"],
  ])("is refused in words: %s", (_name, files, words) => {
    expect(overLimit(files, limits)?.zh).toContain(words);
  });

  test("is let through within the limits, and while these are not known", () => {
    expect(overLimit([file("a.csv", 4), file("b.xlsx", 2)], limits)).toBeNull();
    expect(overLimit([file("a.csv", 400)], null)).toBeNull();
  });

  test("keeps the path in its folder and leaves files of the system behind", () => {
    const named = (path: string) => Object.defineProperty(new File([], "f"), "webkitRelativePath", { value: path });
    const list = ["自评/教育局.xlsx", "自评/.DS_Store", "自评/~$教育局.xlsx", "自评/Thumbs.db"].map(named);
    expect(pickedFiles(list as unknown as FileList).map(({ path }) => path)).toEqual(["自评/教育局.xlsx"]);
  });
});

describe("places in a sheet", () => {
  test("have letters and rows as a spreadsheet shows them", () => {
    expect([1, 26, 27, 702, 703].map(letterOf)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]);
    expect(rowOf("AA12")).toBe(12);
    expect(rowOf("")).toBeNull();
  });

  test("fall back to the first sheet that was recognised", () => {
    const [notes, data] = [sheetOf("说明", []), sheetOf("数据", ["budget"])];
    expect(sheetAt([notes, data], null)).toBe(data);
    expect(sheetAt([notes, data], { file: "f", sheet: "说明", cell: "", message: "" })).toBe(notes);
    expect(sheetAt([], null)).toBeNull();
  });

  test("of a whole file fall back to its first sheet, not to that of another", () => {
    const [other, notes] = [{ ...sheetOf("数据", ["budget"]), file: "other.xlsx" }, sheetOf("说明", [])];
    expect(sheetAt([other, notes], { file: "f", sheet: "", cell: "", message: "" })).toBe(notes);
  });
});

describe("a header", () => {
  const sheet = {
    ...sheetOf("数据", ["budget"]),
    columns: ["fiscal_year", "month"].map((column) => ({
      position: 1,
      header: "期间",
      column,
      reason: "alias",
      multiplier: null,
    })),
  };
  const wishes: Wishes = { map: {}, set: {}, unit: null, encoding: null, sheet: null };

  test("fills what was recognised, all of it, unless the person says otherwise", () => {
    expect(columnsOfHeader(sheet, "期间", wishes)).toEqual(["fiscal_year", "month"]);
    expect(columnsOfHeader(sheet, "期间", { ...wishes, map: { 期间: [] } })).toEqual([]);
    expect(columnsOfHeader(sheet, "备注", wishes)).toEqual([]);
  });
});

test("rows of all record kinds are counted together", () => {
  const kinds = {
    budget: { read: 3, kept: 2, refused: 1, replaced: 0 },
    project: { read: 3, kept: 3, refused: 0, replaced: 2 },
  };
  expect(rowSums({ kinds })).toEqual({ read: 6, kept: 5, refused: 1, replaced: 2 });
});

function sheetOf(sheet: string, kinds: string[]): DraftSheet {
  return { file: "f", sheet, header_rows: [1], kinds, form: null, columns: [], fixed: {}, rows_read: 1, missing: [] };
}

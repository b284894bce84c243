import { existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { utils } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { type Collection, collectFiles } from "../../../server/intake/collect/collectFiles.ts";
import { LIMITS, type Limits } from "../../../server/intake/read/limits.ts";
import { encodeText } from "../read/encodeText.ts";
import { refusal } from "../read/readBytes.ts";
import { workbookOf } from "../read/workbookOf.ts";
import { zipOf } from "../read/zipOf.ts";

const BOOK = workbookOf({ 表: utils.aoa_to_sheet([["a"]]) });

/** A folder with files of this content, by path. */
function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "collect-"));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

function collect(paths: readonly string[], limits: Partial<Limits> = {}): Promise<Collection> {
  return collectFiles(paths, mkdtempSync(join(tmpdir(), "collect-work-")), { ...LIMITS, ...limits });
}

/** Names of the files of a zip of these parts, and what was left out by name and rule. */
async function collectZip(zip: Uint8Array, limits: Partial<Limits> = {}) {
  const { files, problems } = await collect([join(folderOf({ "自评表.zip": zip }), "自评表.zip")], limits);
  return { files, names: files.map(({ name }) => name), left: problems.map(({ file, rule }) => [file, rule]) };
}

describe("a folder", () => {
  test("means the files below it, by their paths from there, in order", async () => {
    const folder = folderOf({ "b.csv": "b", "自评表/教育局.xlsx": BOOK, "a.csv": "a" });
    const { files, problems } = await collect([folder]);
    expect(files.map(({ name, is_named }) => [name, is_named])).toEqual([
      ["a.csv", false],
      ["b.csv", false],
      ["自评表/教育局.xlsx", false],
    ]);
    expect(problems).toEqual([]);
  });

  test("may hold what systems leave there, of which nothing is said", async () => {
    const folder = folderOf({
      ".DS_Store": "x",
      "~$教育局.xlsx": "x",
      "Thumbs.db": "x",
      "desktop.ini": "x",
      "__MACOSX/._a.csv": "x",
      ".git/config": "x",
      "a.csv": "a",
    });
    symlinkSync(folder, join(folder, "loop"));
    const { files, problems } = await collect([folder]);
    expect(files.map(({ name }) => name)).toEqual(["a.csv"]);
    expect(problems).toEqual([]);
  });

  test("may hold zips, whose files come under their names; a broken one is a problem among the others", async () => {
    const folder = folderOf({ "教育局.zip": zipOf({ "a.csv": "a" }), "broken.zip": "PK\x03\x04 cut", "z.csv": "z" });
    const { files, problems } = await collect([folder]);
    expect(files.map(({ name }) => name)).toEqual(["z.csv", "教育局/a.csv"]);
    expect(problems).toMatchObject([{ file: "broken.zip", rule: "zip_broken", severity: "error" }]);
  });

  test("goes before the names of its files where several are named, and no two names are alike", async () => {
    const [one, two] = [folderOf({ "2023/a.csv": "1" }), folderOf({ "2024/a.csv": "2", "2024/A.csv": "3" })];
    const { files } = await collect([join(one, "2023"), join(two, "2024"), join(one, "2023/a.csv"), join(two, "2024")]);
    const names = files.map(({ name }) => name);
    expect(names.slice(0, 4)).toEqual(["2023/a.csv", "2024/A.csv", "2024/a-2.csv", "a.csv"]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });

  test("is refused where there is nothing in it, or too much", async () => {
    expect(await refusal(collect([folderOf({})]))).toMatchObject({ rule: "folder_without_files" });
    expect(await refusal(collect([folderOf({ ".hidden": "x" })]))).toMatchObject({ rule: "folder_without_files" });
    const folder = folderOf({ "a.csv": "a", "b.csv": "b" });
    expect(await refusal(collect([folder], { batch_files: 1 }))).toMatchObject({ rule: "too_many_files", limit: "1" });
  });
});

describe("a zip of files", () => {
  test("means its files, which are unpacked", async () => {
    const { files, names, left } = await collectZip(zipOf({ "自评表/教育局.csv": "a,b", "自评表/": "", "b.csv": "b" }));
    expect(names).toEqual(["自评表/教育局.csv", "b.csv"]);
    expect(left).toEqual([]);
    expect(readFileSync(files[0]?.path ?? "", "utf8")).toBe("a,b");
  });

  test("may have names as Chinese Windows writes them", async () => {
    const zip = zipOf({ "自评表\\教育局.csv": "a" }, { encode: (name) => encodeText(name, "gb18030") });
    expect((await collectZip(zip)).names).toEqual(["自评表/教育局.csv"]);
  });

  test("is a workbook where it is one, whatever its name", async () => {
    const { files } = await collect([join(folderOf({ "book.zip": BOOK }), "book.zip")]);
    expect(files).toMatchObject([{ name: "book.zip", is_named: true }]);
  });

  test("is left to the reader of workbooks where its name promises one", async () => {
    const { files } = await collect([join(folderOf({ "a.xlsx": zipOf({ "a.txt": "x" }) }), "a.xlsx")]);
    expect(files).toMatchObject([{ name: "a.xlsx", is_named: true }]);
  });

  test.each([
    "../out.csv",
    "/etc/out.csv",
    "C:/out.csv",
    "a/../../out.csv",
    "a\\..\\out.csv",
    "a//b.csv",
    "a\u0000.csv",
  ])("may not put a file elsewhere, and the others are read: %j", async (name) => {
    const { files, names, left } = await collectZip(zipOf({ [name]: "x", "b.csv": "b" }));
    expect(names).toEqual(["b.csv"]);
    expect(left).toEqual([[name.replaceAll("\\", "/").replace("\u0000", "�"), "zip_entry_unsafe"]]);
    expect(existsSync(join(dirname(files[0]?.path ?? ""), name.replace("\u0000", "")))).toBe(false);
  });

  test("may not hold zips, but workbooks under any name", async () => {
    const inner = zipOf({ "a.csv": "a" });
    const { names, left } = await collectZip(zipOf({ "in.zip": inner, "book.zip": BOOK, "b.csv": "b" }));
    expect(names).toEqual(["book.zip", "b.csv"]);
    expect(left).toEqual([["in.zip", "zip_nested"]]);
  });

  test("loses the files that are bombs, and the others are read", async () => {
    const { names, left } = await collectZip(zipOf({ "bomb.csv": " ".repeat(3_000_000), "b.csv": "b" }));
    expect(names).toEqual(["b.csv"]);
    expect(left).toEqual([["bomb.csv", "zip_bomb"]]);
  });

  test("is refused where all of it is too much, locked, cut off or nothing", async () => {
    const zip = zipOf({ "a.csv": "a".repeat(600), "b.csv": "b".repeat(600) });
    expect(await refusal(collectZip(zip, { unpacked_bytes: 1_000 }))).toMatchObject({
      rule: "zip_bomb",
      reason: "unpacked_bytes",
      file: "自评表.zip",
    });
    expect(await refusal(collectZip(zip, { batch_files: 1 }))).toMatchObject({ rule: "too_many_files" });
    expect(await refusal(collectZip(zip, { zip_entries: 1 }))).toMatchObject({ reason: "zip_entries" });
    expect(await refusal(collectZip(zipOf({ "a.csv": "a" }, { locked: true })))).toMatchObject({
      rule: "zip_encrypted",
    });
    expect(await refusal(collectZip(zip.subarray(0, 60)))).toMatchObject({ rule: "zip_broken" });
    expect(await refusal(collectZip(zipOf({})))).toMatchObject({ rule: "folder_without_files" });
  });
});

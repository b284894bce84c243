import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { read, utils } from "@e965/xlsx";
import { afterAll, expect, test } from "vitest";
import type { DemoFile } from "../../server/demo/files/DemoFile.ts";
import { makeDemoFiles } from "../../server/demo/makeDemoFiles.ts";
import { readDemoList } from "../../server/demo/readDemoList.ts";
import { PROJECT } from "../../server/warehouse/projectFolders.ts";
import { readList } from "../../server/warehouse/readList.ts";

const folder = mkdtempSync(join(tmpdir(), "demo-files-"));
const files = makeDemoFiles(join(folder, "once"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the same files are made every time, byte for byte", { timeout: 60_000 }, () => {
  expect(hashes(makeDemoFiles(join(folder, "again")))).toEqual(hashes(files));
});

test("files come in a group for the departments and one for each fiscal year", () => {
  expect([...new Set(files.map(({ group }) => group))]).toEqual(
    ["departments"].concat(["2018", "2019", "2020", "2021", "2022", "2023", "2024", "2025", "2026"]),
  );
});

const lists = () => files.filter(({ file, source }) => file === source);

test("every header of a list is a name or an alias of the dictionary", () => {
  const known = new Set(
    readList(join(PROJECT.reference, "columns.csv")).flatMap(({ zh = "", aliases = "" }) => [
      zh,
      ...aliases.split(";"),
    ]),
  );
  const strange = lists().flatMap(({ file }) =>
    headersOf(file).filter((header) => !known.has(header.replace(/\((元|万元)\)$/, ""))),
  );
  expect([...new Set(strange)]).toEqual([]);
});

test("CSV files are GB18030 and the unit of money stands in the header", () => {
  for (const { file } of files.filter((each) => each.file.endsWith(".csv"))) {
    const text = new TextDecoder("gb18030", { fatal: true }).decode(readFileSync(file).subarray(0, 65_536), {
      stream: true,
    });
    const money = (text.split("\r\n")[0] ?? "")
      .split(",")
      .filter((header) => /预算数|执行数|到位数|申报数|资金\(/.test(header));
    expect(money.filter((header) => !/\((元|万元)\)$/.test(header))).toEqual([]);
  }
});

test("a ledger has a title, a line with the unit and a total", () => {
  const [first, second, , ...rest] = linesOf(fileNamed("2022年度事前绩效评估台账.xlsx"));
  expect(first?.[0]).toBe("六盘水市2022年度事前绩效评估台账");
  expect(second?.[0]).toBe("单位:万元");
  expect(rest).toHaveLength(112);
  expect([rest.at(-1)?.[0], rest.at(-1)?.[6], rest.at(-1)?.[7]]).toEqual(["合计", 40_100, 18_400]);
});

test("111 departments are monitored as a whole in 2022", () => {
  expect(files.find(({ file }) => basename(file) === "2022年度部门整体绩效运行监控.csv")?.rows).toBe(111);
});

test("the demo's totals are the list of published figures", () => {
  expect(readDemoList("totals")).toEqual(readList(join(PROJECT.reference, "published_figures.csv")));
});

function hashes(made: readonly DemoFile[]): string[] {
  return made.map(({ file }) => `${basename(file)} ${createHash("sha256").update(readFileSync(file)).digest("hex")}`);
}

function fileNamed(name: string): string {
  return files.find(({ file }) => basename(file) === name)?.file ?? "";
}

function linesOf(file: string): (string | number)[][] {
  const book = read(readFileSync(file));
  return utils.sheet_to_json(book.Sheets[book.SheetNames[0] ?? ""] ?? {}, { header: 1 });
}

function headersOf(file: string): string[] {
  if (file.endsWith(".csv"))
    return new TextDecoder("gb18030").decode(readFileSync(file).subarray(0, 2000)).split("\r\n")[0]?.split(",") ?? [];
  return (
    linesOf(file)
      .find((line) => line.length > 3)
      ?.map(String) ?? []
  );
}

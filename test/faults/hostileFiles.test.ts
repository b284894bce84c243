import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { type Ended, runJixiao } from "./runJixiao.ts";
import { zipArchive } from "./zipArchive.ts";

// Each import starts a program that starts two more.
vi.setConfig({ testTimeout: 180_000 });

const folder = mkdtempSync(join(tmpdir(), "jixiao-hostile-"));
let stores = 0;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const header = "年度,项目编码,项目名称,部门编码,部门名称,年初预算数(万元),全年执行数(万元)";
const good = `${header}\n2022,P1,道路,101,交通局,100.5,90\n2022,P2,学校,102,教育局,200,180\n`;

/** Puts a file below the test's folder and answers with its path. */
function file(name: string, content: string | Buffer): string {
  const path = join(mkdtempSync(join(folder, "file-")), name);
  writeFileSync(path, content);
  return path;
}

function newStore(): string {
  stores += 1;
  return join(folder, `store-${stores}`);
}

/** What an import that was refused must look like: no stack, nothing accepted, nothing published, nothing left lying about. */
function expectRefused(ended: Ended, store: string, code: 1 | 2, words: readonly (string | RegExp)[]): void {
  const said = ended.stdout + ended.stderr;
  for (const word of words) expect(said).toMatch(word);
  expect(said).not.toMatch(/^\s+at .*(\.ts|\.mjs|node:)/m);
  expect(said).not.toMatch(/Error:|node_modules|undefined/);
  expect(ended.code).toBe(code);
  expect(existsSync(join(store, "CURRENT"))).toBe(false);
  for (const room of ["batches", "snapshots", "temporary"]) {
    if (existsSync(join(store, room))) expect([room, readdirSync(join(store, room))]).toEqual([room, []]);
  }
}

async function importInto(store: string, ...parameters: readonly string[]): Promise<Ended> {
  return runJixiao("import", ...parameters, "--store", store);
}

/** What `jixiao query` answers, as rows of text. */
async function ask(store: string, sql: string): Promise<unknown> {
  return JSON.parse((await runJixiao("query", sql, "--format", "json", "--store", store)).stdout);
}

describe("a file that cannot be read", () => {
  const bomb = () => {
    const sheet = Buffer.concat([Buffer.from("<worksheet><sheetData>"), Buffer.alloc(400_000_000, 0x20)]);
    return zipArchive({
      "[Content_Types].xml": "<Types/>",
      "xl/workbook.xml": "<workbook><sheets/></workbook>",
      "xl/worksheets/sheet1.xml": sheet,
    });
  };
  const cases: readonly [string, () => string, readonly (string | RegExp)[]][] = [
    ["that is not there", () => join(folder, "nowhere.csv"), ["nowhere.csv"]],
    ["that is empty", () => file("empty.csv", ""), ["empty.csv"]],
    [
      "that is a directory without files",
      () => mkdirSync(join(folder, "directory.csv"), { recursive: true }) ?? "",
      ["directory.csv"],
    ],
    ["that is a zip bomb", () => file("bomb.xlsx", bomb()), ["bomb.xlsx"]],
    [
      "that is a picture called .csv",
      () => file("picture.csv", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")),
      ["picture.csv"],
    ],
    [
      "that is a zip of something else called .xlsx",
      () => file("letters.xlsx", zipArchive({ "a.txt": "abc" })),
      ["letters.xlsx"],
    ],
    [
      "that is cut off in the middle",
      () => file("cut.xlsx", zipArchive({ "xl/workbook.xml": "x".repeat(9999) }).subarray(0, 60)),
      ["cut.xlsx"],
    ],
    ["that is one record of 200 MB of commas", () => flood("commas.csv", 200), ["commas.csv"]],
  ];

  test.each(cases)("%s is refused by name, with exit code 2", async (_, make, words) => {
    const path = make() || join(folder, "directory.csv");
    const store = newStore();
    expectRefused(await importInto(store, path), store, 2, words);
  });

  test("in another encoding than the person says is refused", async () => {
    const gbk = Buffer.from("c4eab6c82ccfeec4bfb1e0c2eb0a323032322c50310a", "hex"); // 年度,项目编码
    const path = file("gbk.csv", gbk);
    const store = newStore();
    expectRefused(await importInto(store, path, "--encoding", "utf-8"), store, 2, ["gbk.csv", /utf-8/i]);
  });

  test("keeps a readable one beside it from being imported", async () => {
    const store = newStore();
    expectRefused(await importInto(store, file("good.csv", good), file("empty.csv", "")), store, 2, ["empty.csv"]);
  });
});

/** A file of `megabytes` of commas on one line, written piece by piece. */
function flood(name: string, megabytes: number): string {
  const path = file(name, "");
  const descriptor = openSync(path, "w");
  const piece = Buffer.alloc(1_000_000, ",");
  for (let at = 0; at < megabytes; at++) writeSync(descriptor, piece);
  closeSync(descriptor);
  return path;
}

describe("a file with problems", () => {
  test("a header without rows is refused with exit code 1", async () => {
    const store = newStore();
    expectRefused(await importInto(store, file("bare.csv", `${header}\n`)), store, 1, ["bare.csv"]);
  });

  test("a table of other things is refused with exit code 1", async () => {
    const store = newStore();
    expectRefused(await importInto(store, file("birds.csv", "bird,colour\nrobin,red\n")), store, 1, ["birds.csv"]);
  });

  test("money without a unit stops the import: it is asked for, not guessed", async () => {
    const store = newStore();
    const path = file("unitless.csv", good.replaceAll("(万元)", ""));
    expectRefused(await importInto(store, path), store, 1, ["unitless.csv", /unit/]);
    expect((await importInto(store, path, "--unit", "万元")).code).toBe(0);
  });

  test("a cell that cannot be read is named by file, cell and rule, and nothing is imported until the person says so", async () => {
    const store = newStore();
    const path = file("cells.csv", `${good}2022,P3,桥梁,101,交通局,许多,70\n`);
    expectRefused(await importInto(store, path), store, 1, ["cells.csv", "F4", "许多"]);
    const asked = await importInto(store, path, "--json");
    expect(asked.code).toBe(1);
    const problems = JSON.parse(asked.stdout).problems;
    expect(problems).toContainEqual(
      expect.objectContaining({
        cell: "F4",
        row: 4,
        value: "许多",
        rule: expect.stringMatching(/\w/),
        message: expect.stringMatching(/\w/),
      }),
    );
    expect((await importInto(store, path, "--accept-problems")).code).toBe(0);
    expect(await ask(store, "select sum(initial_yuan) as total from marts.project_year")).toEqual([
      { total: "3005000.00" },
    ]);
  });

  test("wrong usage ends with exit code 2", async () => {
    const store = newStore();
    const path = file("good.csv", good);
    expect((await importInto(store)).code).toBe(2);
    expectRefused(await importInto(store, path, "--unit", "dozens"), store, 2, ["dozens"]);
    expectRefused(await importInto(store, path, "--set", "colour=red"), store, 2, ["colour"]);
    expectRefused(await importInto(store, path, "--encoding", "klingon"), store, 2, ["klingon"]);
    expectRefused(await importInto(store, path, "--map", "nonsense"), store, 2, ["nonsense"]);
  });
});

describe("a folder or zip of files", () => {
  const sheet = Buffer.concat([Buffer.from("<worksheet><sheetData>"), Buffer.alloc(4_000_000, 0x20)]);
  const bomb = zipArchive({ "[Content_Types].xml": "", "xl/workbook.xml": "<workbook/>", "xl/styles.xml": sheet });
  const parts = {
    "交通局/自评.csv": good,
    "教育局/自评.csv": good.replaceAll("P1", "P8").replaceAll("P2", "P9"),
    "教育局/bomb.xlsx": bomb,
    "教育局/cut.xlsx": bomb.subarray(0, 60),
    "教育局/制度.pdf": "%PDF-1.7\n",
    "__MACOSX/._自评.csv": "x",
  };

  function folderOf(files: Readonly<Record<string, Buffer | string>>): string {
    const top = mkdtempSync(join(folder, "folder-"));
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(top, name)), { recursive: true });
      writeFileSync(join(top, name), content);
    }
    return top;
  }

  test.each([
    ["a folder", () => folderOf(parts)],
    [
      "a zip",
      () => file("自评.zip", zipArchive({ ...parts, "../教育局.csv": good, "in.zip": zipArchive({ a: "x" }) })),
    ],
  ])("loses what cannot be read in it and no more: %s", async (_, make) => {
    const path = make();
    const store = newStore();
    const words = ["bomb.xlsx", "cut.xlsx", /warning.*制度\.pdf.*PDF/];
    expectRefused(await importInto(store, path), store, 1, words);
    const ended = await importInto(store, path, "--accept-problems", "--json");
    expect(ended.code).toBe(0);
    const { problems, batch } = JSON.parse(ended.stdout) as {
      problems: { file: string; rule: string; message: string }[];
      batch: string;
    };
    const found = Object.fromEntries(problems.map(({ file, rule }) => [file, rule]));
    expect(found).toMatchObject({
      "教育局/bomb.xlsx": "zip_bomb",
      "教育局/cut.xlsx": "workbook_broken",
      "教育局/制度.pdf": "file_kind_unknown",
      ...(path.endsWith(".zip") && { "../教育局.csv": "zip_entry_unsafe", "in.zip": "zip_nested" }),
    });
    for (const { message } of problems) expect(message).toMatch(/\w.*\w/);
    expect(await ask(store, "select count(*)::integer as rows from marts.project_year")).toEqual([{ rows: 4 }]);
    expect(readdirSync(join(store, "batches", batch, "source/教育局"))).toEqual(["自评.csv"]);
    expect((await runJixiao("verify", "--store", store)).code).toBe(0);
  });
});

describe("files that only look wrong", () => {
  test("a CSV file under another name is read for what it is", async () => {
    const store = newStore();
    const ended = await importInto(store, file("renamed.xlsx", good));
    expect([ended.code, ended.stderr]).toEqual([0, ""]);
    expect(await ask(store, "select count(*)::integer as rows from marts.project_year")).toEqual([{ rows: 2 }]);
  });

  test("the same file twice is recognised by its content and not imported again", async () => {
    const store = newStore();
    expect((await importInto(store, file("first.csv", good))).code).toBe(0);
    const again = await importInto(store, file("copy of first.csv", good), "--json");
    expect(again.code).toBe(0);
    expect(JSON.parse(again.stdout).problems).toContainEqual(expect.objectContaining({ rule: "already_imported" }));
    expect(readdirSync(join(store, "batches"))).toHaveLength(1);
  });

  test("of two files with the same keys the later wins, and what it replaces is counted", async () => {
    const store = newStore();
    await importInto(store, file("first.csv", good));
    const second = await importInto(
      store,
      file("second.csv", good.replace("100.5", "300").replace("P2,学校", "P3,医院")),
      "--json",
    );
    expect(second.code).toBe(0);
    expect(JSON.parse(second.stdout).kinds.budget).toEqual({ read: 2, kept: 2, refused: 0, replaced: 1 });
    expect(await ask(store, "select project_code, initial_yuan from marts.project_year order by all")).toEqual([
      { project_code: "P1", initial_yuan: "3000000.00" },
      { project_code: "P2", initial_yuan: "2000000.00" },
      { project_code: "P3", initial_yuan: "2000000.00" },
    ]);
  });
});

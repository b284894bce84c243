import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { describe, expect, test } from "vitest";
import { LIMITS } from "../../../server/intake/read/limits.ts";
import { readFile } from "../../../server/intake/read/readFile.ts";
import { readBytes, refusal, rowsOf } from "./readBytes.ts";
import { zipOf } from "./zipOf.ts";

const folder = mkdtempSync(join(tmpdir(), "read-"));

describe("a file", () => {
  test("is known by name, size and hash", async () => {
    const { source } = await readBytes("预算.csv", "a,b\n1,2\n");
    expect(source).toEqual({
      name: "预算.csv",
      sha256: "492d5ea496056f1a6a6592241032fab764c321596317930b4fa0e1e8bc3b7470",
      bytes: 8,
      format: "csv",
      encoding: "utf-8",
    });
  });

  test("is refused where there is none, where it is a folder and where it is empty", async () => {
    mkdirSync(join(folder, "dir.csv"));
    expect(await refusal(readFile(join(folder, "none.csv"), {}, folder, () => {}))).toMatchObject({
      rule: "file_not_found",
    });
    expect(await refusal(readFile(join(folder, "dir.csv"), {}, folder, () => {}))).toMatchObject({
      rule: "file_is_directory",
    });
    expect(await refusal(readBytes("a.csv", ""))).toEqual({ rule: "file_empty", file: "a.csv" });
  });

  test("is refused where it holds nothing but blanks or a byte order mark", async () => {
    for (const text of ["\ufeff", " \n\n", ",,,\n"]) {
      expect(await refusal(readBytes("a.csv", text))).toEqual({ rule: "file_without_rows", file: "a.csv" });
    }
  });

  test("is refused where it is bigger than anybody's", async () => {
    const limits = { ...LIMITS, file_bytes: 3 };
    expect(await refusal(readBytes("a.csv", "a,b\n", { limits }))).toMatchObject({
      rule: "file_too_large",
      bytes: "4",
      limit: "3",
    });
  });

  test.each([
    ["PDF", "%PDF-1.7\n"],
    ["PNG", Buffer.from("89504e470d0a1a0a", "hex")],
    ["gzip", Buffer.from("1f8b0800", "hex")],
    ["binary", Buffer.alloc(4_000, "\x01\x02\x03\x00")],
    ["zip", zipOf({ "a.txt": "x" })],
    ["Word", zipOf({ "word/document.xml": "x" })],
  ])("is refused by what it is, whatever its name says: %s", async (value, bytes) => {
    expect(await refusal(readBytes("a.csv", bytes))).toEqual({ rule: "file_kind_unknown", file: "a.csv", value });
  });

  test("is read by its content where its name says something else, with a warning", async () => {
    const { source, sheets, problems } = await readBytes("a.xlsx", "名称\t金额\n农村\t1\n");
    expect(source.format).toBe("tsv");
    expect(await rowsOf(sheets[0])).toEqual([
      [1, "名称", "金额"],
      [2, "农村", "1"],
    ]);
    expect(problems).toMatchObject([{ file: "a.xlsx", rule: "file_renamed", severity: "warning", computed: "tsv" }]);
  });

  test("with a header and nothing under it is one row, for the recognition of headers to refuse", async () => {
    const { sheets } = await readBytes("a.csv", "年度,项目编码\n");
    expect(sheets[0]).toMatchObject({ row_count: 1, head: [{ row: 1, cells: ["年度", "项目编码"] }] });
  });

  test("reports how far its reading has come", async () => {
    const path = join(folder, "long.csv");
    writeFileSync(path, "a,b\n1,2\n");
    const seen: number[] = [];
    await readFile(path, {}, folder, ({ done }) => seen.push(done));
    expect(seen.at(-1)).toBe(8);
  });
});

describe("a Parquet file", () => {
  async function parquetOf(select: string): Promise<Buffer> {
    const path = join(folder, "made.parquet");
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    await connection.run(`copy (${select}) to '${path}' (format parquet)`);
    connection.closeSync();
    instance.closeSync();
    return readFileSync(path);
  }

  test("is a table under the names of its columns, numbered from row 2", async () => {
    const bytes =
      await parquetOf(`select '001' as "项目编码", 12.30::decimal(18, 2) as "金额", date '2022-07-01' as "日期"
      union all select null, 0.05, null`);
    const { source, sheets } = await readBytes("a.parquet", bytes);
    expect(source.format).toBe("parquet");
    expect(await rowsOf(sheets[0])).toEqual([
      [1, "项目编码", "金额", "日期"],
      [2, "001", "12.30", "2022-07-01"],
      [3, "", "0.05", ""],
    ]);
    expect(sheets[0]).toMatchObject({ row_count: 3, column_count: 3, head: [{ row: 1 }, { row: 2 }, { row: 3 }] });
  });

  test("writes floating-point numbers out, without an exponent", async () => {
    const bytes = await parquetOf(
      "select 13.790000000000001::double a, -1.5e-5::double b, 1e20::double c, 2::double d",
    );
    const { sheets } = await readBytes("a.parquet", bytes);
    expect((await rowsOf(sheets[0]))[1]).toEqual([
      2,
      "13.790000000000001",
      "-0.000015",
      "100000000000000000000",
      "2.0",
    ]);
  });

  test("may have columns named as the reader's own", async () => {
    const { sheets } = await readBytes("a.parquet", await parquetOf(`select 7 as "1", 8 as row_number, 9 as "a""b'c"`));
    expect(await rowsOf(sheets[0])).toEqual([
      [1, "1", "row_number", `a"b'c`],
      [2, "7", "8", "9"],
    ]);
  });

  test("is refused where it is cut off", async () => {
    const bytes = await parquetOf("select 1 as a");
    expect(await refusal(readBytes("a.parquet", bytes.subarray(0, bytes.length - 4)))).toEqual({
      rule: "parquet_broken",
      file: "a.parquet",
    });
  });
});

describe("JSON lines", () => {
  test("are a table under all their keys, numbers with the digits they are written with", async () => {
    const text = '{"编码":"001","金额":12.30}\n\n{"金额":90071992547409.93,"新":true,"空":null,"表":[1.50,"x"]}\n';
    const { source, sheets } = await readBytes("a.jsonl", text);
    expect(source.format).toBe("jsonl");
    expect(await rowsOf(sheets[0])).toEqual([
      [1, "编码", "金额", "新", "空", "表"],
      [2, "001", "12.30", "", "", ""],
      [4, "", "90071992547409.93", "TRUE", "", '["1.50","x"]'],
    ]);
  });

  test("keep digits, quotes and backslashes inside texts as they are", async () => {
    const { sheets } = await readBytes("a.jsonl", '{"a":"x \\"12\\" 3.0","1":"\\\\","b":-1.5e3}\n');
    expect(await rowsOf(sheets[0])).toEqual([
      [1, "1", "a", "b"],
      [2, "\\", 'x "12" 3.0', "-1.5e3"],
    ]);
  });

  test("name the lines that are no objects and keep the others", async () => {
    const { sheets, problems } = await readBytes("a.jsonl", '{"a":1}\n[2]\n{"a":\n{"a":3}\n');
    expect(await rowsOf(sheets[0])).toEqual([
      [1, "a"],
      [2, "1"],
      [5, "3"],
    ]);
    expect(problems.map(({ row, rule, value }) => [row, rule, value])).toEqual([
      [3, "line_not_json_object", "[2]"],
      [4, "line_not_json_object", '{"a":'],
    ]);
  });

  test("are refused for a line without an end, too many keys and nothing but bad lines", async () => {
    const limits = { ...LIMITS, record_bytes: 1_000, columns: 2, problems: 2 };
    const long = `{"a":1}\n{"a":"${"x".repeat(2_000_000)}"}`;
    expect(await refusal(readBytes("a.jsonl", long, { limits }))).toMatchObject({ rule: "row_too_long", row: "2" });
    expect(await refusal(readBytes("a.jsonl", '{"a":1,"b":2,"c":3}', { limits }))).toMatchObject({
      rule: "too_many_columns",
    });
    expect(await refusal(readBytes("a.jsonl", '{"a":1}\n1\n2\n3\n', { limits }))).toMatchObject({
      rule: "too_many_problems",
    });
  });
});

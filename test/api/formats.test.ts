import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { read, utils, type WorkBook } from "@e965/xlsx";
import { tableFromIPC } from "@uwdata/flechette";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type SmallOffice, smallOffice } from "./smallOffice.ts";

let office: SmallOffice;
beforeAll(async () => {
  office = await smallOffice();
});
afterAll(() => office.close());

const PROJECTS = "/api/queries/projects?fiscal_year=2021";
const LARGEST = "90071992547409.93";

async function bytesOf(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await office.get(path);
  expect(response.status).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
}

async function askDuckDB(sql: string): Promise<unknown[]> {
  const instance = await DuckDBInstance.create();
  const reader = await (await instance.connect()).runAndReadAll(sql);
  const rows = reader.getRowObjectsJson();
  instance.closeSync();
  return rows;
}

async function workbook(path: string): Promise<WorkBook> {
  return read(await bytesOf(path), { cellNF: true });
}

describe("json", () => {
  test("carries snapshot, query, parameters, columns with units, and exact money", async () => {
    const body = await (await office.get(`${PROJECTS}&project_code=P1`)).json();
    expect(body).toMatchObject({
      query: "projects",
      parameters: { fiscal_year: 2021, project_code: "P1" },
      row_count: 2,
    });
    expect(body.snapshot).toBe(office.warehouse.currentId());
    expect(body.columns).toContainEqual({ name: "initial_yuan", type: "DECIMAL(18,2)", unit: "yuan" });
    expect(body.rows[0]).toEqual({
      fiscal_year: 2021,
      project_code: "P1",
      project_name: "=1+1",
      initial_yuan: LARGEST,
      initial_share: 1 / 3,
      is_large: true,
      approved_on: "2022-07-01",
    });
  });

  test("carries as many rows as the query has, over many chunks, in their order", async () => {
    const { rows, row_count } = await (await office.get("/api/queries/numbers?row_count=100000")).json();
    expect(row_count).toBe(100_000);
    expect(rows.every((row: { row_number: number }, index: number) => row.row_number === index)).toBe(true);
  });
});

describe("csv", () => {
  test("begins with a byte order mark and holds heads, rows and nothing else", async () => {
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await bytesOf(`${PROJECTS}&format=csv`));
    expect(text).toBe(
      [
        "\u{FEFF}fiscal_year,project_code,project_name,initial_yuan,initial_share,is_large,approved_on",
        `2021,P1,'=1+1,${LARGEST},0.3333333333333333,true,2022-07-01`,
        "2022,P1,道路,0.01,0.3333333333333333,false,2022-07-01",
        "2022,P2,'-桥,,0.3333333333333333,,2022-07-01",
        "",
      ].join("\n"),
    );
  });

  test("may have Chinese heads", async () => {
    const text = new TextDecoder().decode(await bytesOf(`${PROJECTS}&format=csv&header=zh`));
    expect(text.split("\n")[0]).toBe("年度,项目编码,项目名称,年初预算数,占比,大额,批复日期");
  });
});

describe("parquet", () => {
  test("keeps types and every digit, and says where it comes from", async () => {
    const file = join(office.store.root, "answer.parquet");
    writeFileSync(file, await bytesOf(`${PROJECTS}&format=parquet`));
    expect(
      await askDuckDB(`select typeof(initial_yuan) as type, max(initial_yuan) as largest from '${file}' group by all`),
    ).toEqual([{ type: "DECIMAL(18,2)", largest: LARGEST }]);
    const pairs = await askDuckDB(
      `select decode(key) as key, decode(value) as value from parquet_kv_metadata('${file}')`,
    );
    expect(pairs).toContainEqual({ key: "data", value: "合成数据 | synthetic data" });
    expect(pairs).toContainEqual({ key: "snapshot", value: office.warehouse.currentId() });
  });
});

describe("arrow", () => {
  test("keeps money as decimals with every digit, and nulls, dates and text", async () => {
    const table = tableFromIPC(await bytesOf(`${PROJECTS}&format=arrow`), { useDecimalInt: true, useDate: true });
    expect(table.getChild("initial_yuan").toArray()).toEqual([9007199254740993n, 1n, null]);
    expect(table.getChild("project_name").toArray()).toEqual(["=1+1", "道路", "-桥"]);
    expect(table.getChild("is_large").toArray()).toEqual([true, false, null]);
    expect(table.getChild("approved_on").at(0)).toEqual(new Date("2022-07-01"));
    expect(table.schema.metadata?.get("data")).toBe("合成数据 | synthetic data");
  });

  test("holds every row of a result of many chunks, and none of an empty one", async () => {
    const many = tableFromIPC(await bytesOf("/api/queries/numbers?row_count=5000&format=arrow"));
    expect([many.numRows, many.getChild("row_number").at(4999)]).toEqual([5000, 4999]);
    const none = tableFromIPC(await bytesOf("/api/queries/numbers?row_count=0&format=arrow"));
    expect([none.numRows, none.names]).toEqual([0, ["row_number"]]);
  });
});

describe("xlsx", () => {
  test("types its cells; an amount that a spreadsheet cannot hold is exact text", async () => {
    const sheet = (await workbook(`${PROJECTS}&format=xlsx&header=zh`)).Sheets.数据 ?? {};
    expect(sheet.D1).toMatchObject({ t: "s", v: "年初预算数" });
    expect(sheet.A2).toMatchObject({ t: "n", v: 2021, z: "0" });
    expect(sheet.D2).toMatchObject({ t: "s", v: LARGEST });
    expect(sheet.D3).toMatchObject({ t: "n", v: 0.01, z: "#,##0.00" });
    expect(sheet.D4).toBeUndefined();
    expect(sheet.E2).toMatchObject({ t: "n", z: "0.00%" });
    expect(sheet.F2).toMatchObject({ t: "b", v: true });
    expect(sheet.G2).toMatchObject({ w: "2022-07-01" });
  });

  test("holds text that looks like a formula as text", async () => {
    const sheet = (await workbook(`${PROJECTS}&format=xlsx`)).Sheets.数据 ?? {};
    expect(sheet.C2).toMatchObject({ t: "s", v: "=1+1" });
    expect(sheet.C2.f).toBeUndefined();
  });

  test("says on a second sheet whose data these are, what the columns mean, and that they are made up", async () => {
    const sheet = (await workbook(`${PROJECTS}&format=xlsx`)).Sheets.说明 ?? {};
    const rows = utils.sheet_to_json<string[]>(sheet, { header: 1 });
    expect(rows[0]).toEqual([
      "合成数据 Synthetic data",
      expect.stringContaining("演示"),
      expect.stringContaining("Made-up"),
    ]);
    expect(rows).toContainEqual(["发布版本 Snapshot", office.warehouse.currentId()]);
    expect(rows).toContainEqual([
      "initial_yuan",
      "年初预算数",
      "Initial budget",
      "yuan",
      "批复的预算",
      "As approved",
      "sum(initial)",
    ]);
  });
});

describe("rows that were picked", () => {
  const picked = `${PROJECTS}&picks=${encodeURIComponent('{"fiscal_year":{"values":["2022"]},"initial_yuan":{"from":null,"to":"5"}}')}`;
  const said = "fiscal_year = 2022; initial_yuan = … 5";

  test("are said to be so in every format with a place for it", async () => {
    const { picks } = await (await office.get(picked)).json();
    expect(picks).toEqual({ fiscal_year: { values: ["2022"] }, initial_yuan: { from: null, to: "5" } });
    expect((await (await office.get(PROJECTS)).json()).picks).toEqual({});
    const notes = utils.sheet_to_json<string[]>((await workbook(`${picked}&format=xlsx`)).Sheets.说明 ?? {}, {
      header: 1,
    });
    expect(notes).toContainEqual(["筛选 Picks", said]);
    const file = join(office.store.root, "picked.parquet");
    writeFileSync(file, await bytesOf(`${picked}&format=parquet`));
    const pairs = await askDuckDB(
      `select decode(key) as key, decode(value) as value from parquet_kv_metadata('${file}')`,
    );
    expect(pairs).toContainEqual({ key: "picks", value: said });
    const table = tableFromIPC(await bytesOf(`${picked}&format=arrow`));
    expect(table.schema.metadata?.get("picks")).toBe(said);
  });
});

describe("files", () => {
  test.each(["csv", "arrow", "xlsx", "parquet"])("%s is saved under a name that says synthetic", async (format) => {
    const { headers } = await office.get(`${PROJECTS}&format=${format}`);
    expect(headers.get("Content-Disposition")).toBe(
      `attachment; filename="projects-${office.warehouse.currentId()}-synthetic.${format}"`,
    );
    expect(headers.get("X-Jixiao-Data")).toBe("synthetic");
  });

  test("of a real office do not say synthetic anywhere", async () => {
    const real = await smallOffice({ settings: { is_synthetic: false } });
    const response = await real.get(`${PROJECTS}&format=xlsx`);
    expect(response.headers.get("Content-Disposition")).not.toContain("synthetic");
    expect(response.headers.get("X-Jixiao-Data")).toBeNull();
    const notes = read(new Uint8Array(await response.arrayBuffer())).Sheets.说明 ?? {};
    expect(JSON.stringify(notes)).not.toMatch(/synthetic|合成/i);
    await real.close();
  });
});

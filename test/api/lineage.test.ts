import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type SmallOffice, smallOffice } from "./smallOffice.ts";

let office: SmallOffice;
beforeAll(async () => {
  office = await smallOffice();
});
afterAll(() => office.close());

async function rowsOf(key: string) {
  return (await (await office.get(`/api/lineage?kind=budget&key=${encodeURIComponent(key)}`)).json()).rows;
}

describe("lineage", () => {
  test("leads from a business key to batch, file, row and the cell of each value", async () => {
    expect(await rowsOf("2022;P1")).toEqual([
      {
        batch: { id: "b1", title: "2022 budgets", author: "test", accepted_at: expect.stringMatching(/^\d{4}-.*Z$/) },
        file: "budget.csv",
        sheet: "",
        row: 3,
        values: { fiscal_year: 2022, project_code: "P1", project_name: "道路", initial_budget: "0.01" },
        cells: [
          { column: "fiscal_year", cell: "A3", header: "年度", multiplier: null },
          { column: "project_code", cell: "B3", header: "项目编码", multiplier: null },
          { column: "project_name", cell: "C3", header: "项目名称", multiplier: null },
          { column: "initial_budget", cell: "D3", header: "年初预算数(元)", multiplier: "1" },
        ],
      },
    ]);
  });

  test("finds every row that begins with the first parts of a key", async () => {
    const rows: { row: number }[] = await rowsOf("2022");
    expect(rows.map(({ row }) => row)).toEqual([3, 4]);
  });

  test.each(["2023", "2022;P9", "2022;", "x", "2022;P1' or '1'='1"])("finds nothing for %s", async (key) => {
    expect(await rowsOf(key)).toEqual([]);
  });
});

describe("a source sheet", () => {
  const sheetAt = (row: number, query = "batch=b1&file=budget.csv&sheet=") =>
    office.get(`/api/lineage/sheet?${query}&row=${row}`);

  test("is shown around a row, its header always", async () => {
    const { columns, rows } = await (await sheetAt(3)).json();
    expect(columns).toEqual(["A", "B", "C", "D"]);
    expect(rows).toContainEqual({ row: 1, cells: ["年度", "项目编码", "项目名称", "年初预算数(元)"] });
    expect(rows).toContainEqual({ row: 3, cells: ["2022", "P1", "道路", "0.01"] });
    expect(await (await sheetAt(1_000)).json()).toEqual({
      columns: ["A", "B", "C", "D"],
      rows: [{ row: 1, cells: ["年度", "项目编码", "项目名称", "年初预算数(元)"] }],
    });
  });

  test("answers 304 to its tag: a source file never changes", async () => {
    const tag = (await sheetAt(3)).headers.get("ETag") ?? "";
    const again = await office.get("/api/lineage/sheet?batch=b1&file=budget.csv&row=3", { "If-None-Match": tag });
    expect(again.status).toBe(304);
  });

  test.each([
    ["batch=b9&file=budget.csv", 404, "batch_unknown"],
    ["batch=..&file=budget.csv", 404, "batch_unknown"],
    ["batch=b1&file=../manifest.json", 404, "file_unknown"],
    ["batch=b1&file=budget.csv&sheet=Sheet1", 404, "sheet_unknown"],
    ["batch=b1&file=broken.xlsx", 422, "file_unreadable"],
    ["batch=b1&file=budget.csv&row=0", 400, "parameter_bad"],
  ])("%s answers %i %s", async (query, status, code) => {
    const response = await office.get(`/api/lineage/sheet?${query}${query.includes("row=") ? "" : "&row=2"}`);
    expect([response.status, (await response.json()).error.code]).toEqual([status, code]);
  });
});

describe("explanations", () => {
  test("give definition, SQL, columns and every model behind a query, nearest first", async () => {
    const body = await (await office.get("/api/queries/projects/explain")).json();
    expect(body.description).toEqual({ zh: "某年度的项目。", en: "Projects of a year, with a value of every type." });
    expect(body.sql).toContain("from marts.project_year");
    expect(body.grain).toEqual(["fiscal_year", "project_code"]);
    expect(body.columns).toContainEqual({
      name: "initial_yuan",
      type: "DECIMAL(18,2)",
      unit: "yuan",
      zh: "年初预算数",
      en: "Initial budget",
      definition_zh: "批复的预算",
      definition_en: "As approved",
      formula: "sum(initial)",
    });
    expect(body.reads.map((model: { schema: string; name: string }) => `${model.schema}.${model.name}`)).toEqual([
      "marts.project_year",
      "core.fct_budget",
      "staging.stg_budget",
    ]);
    expect(body.reads[0].reads).toEqual(["core.fct_budget"]);
  });
});

describe("lists", () => {
  test("of queries name parameters with type and whether they may be left out", async () => {
    const { queries } = await (await office.get("/api/queries")).json();
    expect(queries.map(({ name }: { name: string }) => name)).toEqual(["numbers", "projects", "slow"]);
    expect(queries[1].parameters).toEqual([
      { name: "fiscal_year", type: "SMALLINT", optional: false, values: null },
      { name: "project_code", type: "VARCHAR", optional: true, values: null },
      { name: "since", type: "DATE", optional: true, values: null },
      { name: "order_name", type: "VARCHAR", optional: true, values: ["rising", "falling"] },
    ]);
  });

  test("of snapshots and batches say what is published and what it is made of", async () => {
    const { snapshots } = await (await office.get("/api/snapshots")).json();
    expect(snapshots).toEqual([
      {
        id: office.warehouse.currentId(),
        built_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
        bytes: expect.any(Number),
        is_current: true,
      },
    ]);
    const { batches } = await (await office.get("/api/batches")).json();
    expect(batches).toMatchObject([{ id: "b1", state: "accepted", sequence: 1, kinds: { budget: { kept: 3 } } }]);
  });

  test("of codes hold the words of both languages in the list's order", async () => {
    const { lists } = await (await office.get("/api/reference/codes")).json();
    expect(lists).toEqual({
      rating: [
        { code: "excellent", zh: "优", en: "Excellent" },
        { code: "poor", zh: "差", en: "Poor" },
      ],
    });
  });

  test("of the dictionary name record kinds and columns; without a list of units there are none", async () => {
    const { kinds, columns, units } = await (await office.get("/api/reference/dictionary")).json();
    expect(kinds).toEqual([{ kind: "budget", zh: "预算", en: "Budget", key: ["fiscal_year", "project_code"] }]);
    expect(columns.map(({ column }: { column: string }) => column)).toContain("initial_budget");
    expect(columns[0]).toEqual({
      kind: "budget",
      column: "fiscal_year",
      type: "year",
      required: "yes",
      codes: "",
      zh: "年度",
      en: "Fiscal year",
    });
    expect(units).toEqual([]);
  });

  test("of routes name each query as a path with its parameters and typed rows", async () => {
    const { openapi, paths } = await (await office.get("/api/openapi.json")).json();
    expect(openapi).toBe("3.1.0");
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining(["/api/lineage", "/api/queries/{name}", "/api/queries/projects"]),
    );
    const { parameters, responses } = paths["/api/queries/projects"].get;
    expect(parameters[0]).toEqual({ name: "fiscal_year", in: "query", required: true, schema: { type: "integer" } });
    const row = responses[200].content["application/json"].schema.properties.rows.items;
    expect(row.properties.initial_yuan).toEqual({ type: ["string", "null"], description: "DECIMAL(18,2)" });
  });
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type SmallOffice, smallOffice } from "./smallOffice.ts";

let office: SmallOffice;
beforeAll(async () => {
  office = await smallOffice();
});
afterAll(() => office.close());

interface Table {
  readonly schema: string;
  readonly name: string;
  readonly row_count: number;
  readonly reads: readonly string[];
  readonly read_by: readonly string[];
  readonly columns: readonly { readonly name: string; readonly examples: readonly string[] }[];
}

async function tables(): Promise<Table[]> {
  const { schemas } = await (await office.get("/api/catalogue")).json();
  return schemas.flatMap((schema: { tables: Table[] }) => schema.tables);
}

describe("the catalogue of tables", () => {
  test("tells marts first, each with its rows, and what it is made of and for", async () => {
    const found = await tables();
    expect(found.map(({ schema, name }) => `${schema}.${name}`)).toEqual(["marts.project_year", "core.fct_budget"]);
    const [mart, fact] = found;
    expect(mart).toMatchObject({ row_count: 3, reads: ["core.fct_budget"], read_by: [] });
    expect(fact).toMatchObject({ row_count: 3, reads: ["staging.stg_budget"], read_by: ["marts.project_year"] });
    expect(mart).toMatchObject({
      sql: expect.stringContaining("select fiscal_year"),
      description: { zh: "项目年度。" },
    });
  });

  test("tells of each column what it means, how often it is empty, and what stands in it", async () => {
    const [mart] = await tables();
    const column = (name: string) => mart?.columns.find((one) => one.name === name);
    expect(column("initial_yuan")).toMatchObject({
      type: "DECIMAL(18,2)",
      unit: "yuan",
      label: { zh: "年初预算数", en: "Initial budget" },
      description: { zh: "批复的预算", en: "As approved" },
      null_share: 1 / 3,
    });
    expect(column("initial_yuan")?.examples.toSorted()).toEqual(["0.01", "90071992547409.93"]);
    expect(column("project_code")).toMatchObject({ description: null, null_share: 0 });
    expect(column("project_code")?.examples[0]).toBe("P1");
  });

  test("tells the functions that a statement may call, and no others", async () => {
    const { functions } = await (await office.get("/api/catalogue")).json();
    const signatures = new Map(functions.map((one: { name: string; signature: string }) => [one.name, one.signature]));
    expect(signatures.get("arg_max")).toMatch(/^arg_max\(.+, .+\)$/);
    expect(signatures.size).toBeGreaterThan(100);
    for (const refused of ["getenv", "repeat", "current_setting"]) expect(signatures.has(refused)).toBe(false);
  });

  test("is not there before anything was published", async () => {
    const empty = await smallOffice({ isPublished: false });
    const response = await empty.get("/api/catalogue");
    expect([response.status, (await response.json()).error.code]).toEqual([503, "no_snapshot"]);
    await empty.close();
  });
});

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { DuckDBInstance } from "@duckdb/node-api";
import { read, utils } from "@e965/xlsx";
import { tableFromIPC } from "@uwdata/flechette";
import { afterAll, describe, expect, test } from "vitest";
import { createApp } from "../../server/app.ts";
import { Desk } from "../../server/desk/Desk.ts";
import { OfficeDatabase } from "../../server/office/OfficeDatabase.ts";
import { loadDictionary, loadKinds } from "../../server/warehouse/dictionary.ts";
import { loadModels } from "../../server/warehouse/models/loadModels.ts";
import { PROJECT } from "../../server/warehouse/projectFolders.ts";
import { publishChange } from "../../server/warehouse/publish.ts";
import { Warehouse } from "../../server/warehouse/Warehouse.ts";
import { Workbench } from "../../server/workbench/Workbench.ts";
import { generateStore } from "../bench/generateStore.ts";
import { sizeNamed } from "../bench/sizes.ts";

// What holds for every file of sql/4_queries, on a small office of made-up rows.
const root = mkdtempSync(join(tmpdir(), "jixiao-contract-"));
const { store, rows: generated } = await generateStore(join(root, "store"), sizeNamed("city", 0.01));
await publishChange(store, { action: null, batches: [], by: "test" }, () => {}, PROJECT);
const warehouse = new Warehouse(store);
const desk = await Desk.open(store);
const app = createApp({
  warehouse,
  desk,
  office: new OfficeDatabase(warehouse.store.office),
  workbench: new Workbench(warehouse.store),
  project: PROJECT,
  clientFolder: "",
  hosts: null,
  version: "1.0.0",
});
afterAll(async () => {
  await desk.close();
  await warehouse.close();
  rmSync(root, { recursive: true, force: true });
});

interface Entry {
  readonly name: string;
  readonly description: { readonly zh: string; readonly en: string };
  readonly parameters: readonly {
    readonly name: string;
    readonly type: string;
    readonly optional: boolean;
    readonly values: readonly string[] | null;
  }[];
}
interface Column {
  readonly name: string;
  readonly type: string;
  readonly unit: string | null;
}

const { queries } = (await (await app.request("/api/queries")).json()) as { queries: Entry[] };
const NULLABLE = new Map(loadModels(PROJECT.sql, "queries").map(({ name, header }) => [name, header.nullable]));
const YEAR = "2024";

/** A handful of rows beside a handful: the departments asked for, and the rules of one office. */
const FEW_WITH_FEW = new Set(["departments_compared", "planning_limits", "result_rules"]);

/** The plan of the engine for a query; parameters that may be left out are left out. */
async function planOf(connection: DuckDBConnection, { name, parameters }: Entry): Promise<string> {
  const sql = loadModels(PROJECT.sql, "queries").find((model) => model.name === name)?.sql ?? "";
  const given = new URL(address({ name, parameters, description: { zh: "", en: "" } }), "http://localhost")
    .searchParams;
  const values = Object.fromEntries(parameters.map((parameter) => [parameter.name, given.get(parameter.name)]));
  const reader = await connection.runAndReadAll(`explain ${sql}`, values);
  return reader.getRowsJson().join("\n");
}

function address({ name, parameters }: Entry, more: Readonly<Record<string, string>> = {}): string {
  const required = parameters.filter((parameter) => !parameter.optional);
  const given = Object.fromEntries(
    required.map(({ name, type, values }) => [name, values?.[0] ?? (/INT/.test(type) ? YEAR : "520200")]),
  );
  return `/api/queries/${name}?${new URLSearchParams({ ...given, ...more })}`;
}

async function answerOf(entry: Entry) {
  const response = await app.request(address(entry));
  expect(response.status).toBe(200);
  return (await response.json()) as {
    columns: Column[];
    rows: Record<string, string | number | boolean | null>[];
    row_count: number;
  };
}

const isDecimal = ({ type }: Column) => type.startsWith("DECIMAL");

/** Exact sum of decimal texts of one scale. */
function sum(values: readonly unknown[]): bigint {
  return values.reduce<bigint>(
    (total, value) => total + (value === null ? 0n : BigInt(String(value).replace(".", ""))),
    0n,
  );
}

/** A cell of a workbook as decimal text of the column's scale: what is written with at most fifteen digits is read exactly. */
function digits(value: string | number | null | undefined, { type }: Column): string | null {
  if (typeof value !== "number") return value ?? null;
  const [whole = "", fraction = ""] = String(value).split(".");
  return `${whole}.${fraction.padEnd(Number(/,(\d+)\)$/.exec(type)?.[1]), "0")}`;
}

describe.each(queries)("the query $name", (entry) => {
  test("says in both languages what it is, and leaves the names of the formats' options alone", () => {
    expect(entry.description.zh).toMatch(/\p{Script=Han}/u);
    expect(entry.description.en).toMatch(/[a-z]/);
    expect(entry.parameters.filter(({ name }) => ["format", "header", "groups", "picks"].includes(name))).toEqual([]);
  });

  test("answers with the columns it promises, each with a unit, and no null but where it may be", async () => {
    const { columns, rows, row_count } = await answerOf(entry);
    expect(columns.filter(({ unit }) => unit === null)).toEqual([]);
    expect(row_count).toBe(rows.length);
    const names = columns.map(({ name }) => name);
    const nullable = NULLABLE.get(entry.name) ?? [];
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(names);
      expect(names.filter((name) => row[name] === null && !nullable.includes(name))).toEqual([]);
      expect(
        columns.filter(isDecimal).every(({ name }) => row[name] === null || /^-?\d+\.\d+$/.test(String(row[name]))),
      ).toBe(true);
    }
  });

  test("answers 304 to its tag", async () => {
    const tag = (await app.request(address(entry))).headers.get("ETag") ?? "";
    expect((await app.request(address(entry), { headers: { "If-None-Match": tag } })).status).toBe(304);
  });

  test("has the same rows and exact sums in every format", async () => {
    const { columns, row_count, rows } = await answerOf(entry);
    const decimals = columns.filter(isDecimal).map(({ name }) => name);
    const bytes = async (format: string) =>
      new Uint8Array(await (await app.request(address(entry, { format }))).arrayBuffer());
    const expected = decimals.map((name) => sum(rows.map((row) => row[name])));
    const arrow = tableFromIPC(await bytes("arrow"), { useDecimalInt: true });
    expect(arrow.numRows).toBe(row_count);
    expect(decimals.map((name) => sum([...arrow.getChild(name).toArray()]))).toEqual(expected);
    const sheet = read(await bytes("xlsx")).Sheets.数据 ?? {};
    const cells = utils.sheet_to_json<Record<string, string | number | null>>(sheet, { defval: null });
    expect(cells).toHaveLength(row_count);
    const written = columns
      .filter(isDecimal)
      .map((column) => sum(cells.map((row) => digits(row[column.name], column))));
    expect(written).toEqual(expected);
    for (const format of ["csv", "parquet"]) {
      const file = join(root, `${entry.name}.${format}`);
      writeFileSync(file, await bytes(format));
      const reader =
        format === "csv" ? `read_csv('${file}', header = true, delim = ',', all_varchar = true)` : `'${file}'`;
      const stored = await ask(
        `select ${["count(*)::varchar", ...decimals.map((name) => `list("${name}"::varchar)`)]} from ${reader}`,
      );
      expect([format, Number(stored[0])]).toEqual([format, row_count]);
      expect(stored.slice(1).map((values) => sum((values as string[] | null) ?? []))).toEqual(expected);
    }
  });

  test("is explained down to the models that read the batches", async () => {
    const explanation = (await (await app.request(`/api/queries/${entry.name}/explain`)).json()) as {
      sql: string;
      reads: { schema: string; sql: string }[];
      columns: { zh: string; en: string; definition_zh: string }[];
    };
    expect(explanation.sql).toContain("select");
    expect(explanation.reads.every(({ sql }) => sql.includes("select"))).toBe(true);
    expect(explanation.columns.every(({ zh, en }) => /\p{Script=Han}/u.test(zh) && en !== "")).toBe(true);
  });

  test.skipIf(FEW_WITH_FEW.has(entry.name))("joins rows by keys, not each with each", async () => {
    const plan = await warehouse.use((snapshot) => snapshot.use((connection) => planOf(connection, entry)));
    expect(plan).toContain("physical_plan");
    expect(plan).not.toContain("BLOCKWISE_NL_JOIN");
  });

  test("refuses a value that is none, naming the parameter, and takes each that it lists", async () => {
    for (const { name, values } of entry.parameters) {
      for (const none of values === null ? ["\0"] : ["\0", "none_of_them"]) {
        const response = await app.request(address(entry, { [name]: none }));
        const body = (await response.json()) as { error: { parameter: string } };
        expect([response.status, body.error.parameter]).toEqual([400, name]);
      }
      for (const value of values ?? []) {
        expect([value, (await app.request(address(entry, { [name]: value }))).status]).toEqual([value, 200]);
      }
    }
  });
});

const DICTIONARY = loadDictionary(PROJECT.reference);
// Of departments core keeps no source; the made-up office has no targets apart from indicator results.
const TRACED = loadKinds(PROJECT.reference).filter(({ kind }) => kind !== "department" && (generated[kind] ?? 0) > 0);
const YEARS = Array.from({ length: 10 }, (_, index) => 2017 + index);

describe.each(TRACED)("the record kind $kind", ({ kind, key }) => {
  test("is traced with key, amounts, scores and ratings under the dictionary's names", async () => {
    const answers = await Promise.all(YEARS.map((year) => app.request(`/api/lineage?kind=${kind}&key=${year}`)));
    const rows = (await Promise.all(answers.map((answer) => answer.json()))).flatMap(
      (answer: { rows: { values: Record<string, unknown> }[] }) => answer.rows,
    );
    expect(rows.length).toBeGreaterThan(0);
    const measures = DICTIONARY.filter(
      ({ column, type, ...of }) => of.kind === kind && (type === "money" || type === "score" || column === "rating"),
    );
    expect(Object.keys(rows[0]?.values ?? {})).toEqual(
      expect.arrayContaining([...key, ...measures.map(({ column }) => column)]),
    );
  });
});

async function ask(sql: string): Promise<unknown[]> {
  const instance = await DuckDBInstance.create();
  const reader = await (await instance.connect()).runAndReadAll(sql);
  const [row = []] = reader.getRowsJson();
  instance.closeSync();
  return row;
}

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { tableFromIPC } from "@uwdata/flechette";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../../server/app.ts";
import { Desk as ImportDesk } from "../../server/desk/Desk.ts";
import { importFiles } from "../../server/intake/importFiles.ts";
import { OfficeDatabase } from "../../server/office/OfficeDatabase.ts";
import { PROJECT } from "../../server/warehouse/projectFolders.ts";
import { Warehouse } from "../../server/warehouse/Warehouse.ts";
import { Workbench } from "../../server/workbench/Workbench.ts";
import { type Desk, openDesk } from "../intake/draft.ts";
import { importRequest } from "../intake/importRequest.ts";
import { moneyUnits, spell, spellings } from "./spelling.ts";
import { yuanText } from "./yuanText.ts";

const seed = 20261123;
const perUnit = 60;

/** Amounts whose sums no double can hold. */
const amounts = fc.sample(fc.bigInt({ min: 0n, max: 10n ** 17n }), { seed, numRuns: moneyUnits.length * perUnit });
const typed = fc.sample(spellings, { seed, numRuns: amounts.length });
const total = yuanText(amounts.reduce((sum, amount) => sum + amount, 0n));
const expected = amounts.map((amount, at) => [projectCode(at), yuanText(amount)]);

let desk: Desk;
let imports: ImportDesk;
let warehouse: Warehouse;
let get: (path: string) => Promise<Response>;

beforeAll(async () => {
  desk = openDesk();
  const files = moneyUnits.map((unit, at) => {
    const rows = amounts.slice(at * perUnit, (at + 1) * perUnit).map((amount, offset) => {
      const place = at * perUnit + offset;
      const spelling = typed[place];
      if (spelling === undefined) throw new Error("fewer spellings than amounts");
      return `2022,${projectCode(place)},项目,10${at},部门${at},"${spell(amount, unit, spelling)}"`;
    });
    const header = `年度,项目编码,项目名称,部门编码,部门名称,年初预算数(${unit.name})`;
    return desk.file(`${unit.name}.csv`, `${[header, ...rows].join("\n")}\n`);
  });
  const wish = { dry_run: false, accept_problems: false };
  const { state, problems } = await importFiles(desk.store, importRequest(files), wish, () => {});
  expect([state, problems]).toEqual(["published", []]);
  warehouse = new Warehouse(desk.store);
  imports = await ImportDesk.open(desk.store);
  const office = new OfficeDatabase(desk.store.office);
  const parts = { warehouse, workbench: new Workbench(desk.store), desk: imports, office, project: PROJECT };
  const app = createApp({ ...parts, clientFolder: desk.store.temporary, hosts: null, version: "0" });
  get = async (path) => app.request(path);
}, 300_000);

afterAll(async () => {
  await imports.close();
  await warehouse.close();
  desk.close();
});

function projectCode(at: number): string {
  return `P${String(at).padStart(4, "0")}`;
}

const projects = "/api/queries/projects?fiscal_year=2022";

/** Pairs of project and initial budget in the order of the codes, as DuckDB reads them from a file of that answer. */
async function readBack(format: string, table: (path: string) => string): Promise<unknown[][]> {
  const path = join(desk.store.temporary, `answer.${format}`);
  writeFileSync(path, Buffer.from(await (await get(`${projects}&format=${format}`)).arrayBuffer()));
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const select = `select project_code, initial_yuan::varchar from ${table(path)} order by project_code`;
  const rows = (await connection.runAndReadAll(select)).getRowsJson();
  connection.closeSync();
  instance.closeSync();
  return rows;
}

describe("amounts imported from four files in four units", () => {
  test("come out as JSON to the fen", async () => {
    const { rows } = await (await get(projects)).json();
    const pairs = rows.map((row: Record<string, string>) => [row.project_code, row.initial_yuan]);
    expect(pairs.sort()).toEqual(expected);
  });

  test("come out as CSV to the fen", async () => {
    expect(await readBack("csv", (path) => `read_csv('${path}', all_varchar = true)`)).toEqual(expected);
  });

  test("come out as Parquet to the fen", async () => {
    expect(await readBack("parquet", (path) => `'${path}'`)).toEqual(expected);
  });

  test("come out as Arrow to the fen", async () => {
    const bytes = new Uint8Array(await (await get(`${projects}&format=arrow`)).arrayBuffer());
    const rows = tableFromIPC(bytes, { useDecimalInt: true }).toArray() as Record<string, bigint | string>[];
    const pairs = rows.map((row) => [row.project_code, yuanText(BigInt(row.initial_yuan ?? -1))]);
    expect(pairs.sort()).toEqual(expected);
  });

  test("add up to the sum of integers in every mart and query", async () => {
    const ask = (sql: string) =>
      warehouse.use((snapshot) =>
        snapshot.use(async (connection) => (await connection.runAndReadAll(sql)).getRowsJson()),
      );
    for (const mart of ["year", "department_year", "project_year"]) {
      expect([mart, await ask(`select sum(initial_yuan)::varchar from marts.${mart}`)]).toEqual([mart, [[total]]]);
    }
    const { rows } = await (await get("/api/queries/overview_by_year")).json();
    expect(rows.map((row: Record<string, unknown>) => [row.fiscal_year, row.initial_yuan])).toEqual([[2022, total]]);
  });
});

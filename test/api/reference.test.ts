import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../../server/app.ts";
import { Desk } from "../../server/desk/Desk.ts";
import { draftImport } from "../../server/intake/draftImport.ts";
import { OfficeDatabase } from "../../server/office/OfficeDatabase.ts";
import { activeBatches, listBatches } from "../../server/store/batches.ts";
import { openStore, type StorePaths } from "../../server/store/paths.ts";
import { PROJECT } from "../../server/warehouse/projectFolders.ts";
import { publishChange } from "../../server/warehouse/publish.ts";
import { Warehouse } from "../../server/warehouse/Warehouse.ts";
import { Workbench } from "../../server/workbench/Workbench.ts";
import { importRequest } from "../intake/importRequest.ts";

interface Detail {
  readonly columns: readonly { readonly name: string; readonly type: string; readonly choices: unknown }[];
  readonly rows: Record<string, string>[];
  readonly changes: readonly { readonly state: string; readonly reason: string }[];
}

let root: string;
let store: StorePaths;
let app: ReturnType<typeof createApp>;
let warehouse: Warehouse;

/** A few evaluations under the project's own SQL and lists. */
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "reference-api-"));
  store = openStore(join(root, "store"));
  const path = join(root, "评价.csv");
  writeFileSync(path, "fiscal_year,project_code,project_name,kind,score\n2022,P1,道路,self,88\n2022,P2,桥梁,self,91\n");
  const { manifest } = await draftImport(store, importRequest([path]), () => {});
  await publishChange(store, { action: "accepted", batches: [manifest.id], by: "test" }, () => {});
  warehouse = new Warehouse(store);
  const desk = await Desk.open(store);
  app = createApp({
    warehouse,
    desk,
    office: new OfficeDatabase(store.office),
    workbench: new Workbench(store),
    project: PROJECT,
    clientFolder: "",
    hosts: null,
    version: "1.0.0",
  });
});

afterAll(async () => {
  await warehouse.close();
  rmSync(root, { recursive: true, force: true });
});

async function ask<Body>(method: string, path: string, body?: unknown): Promise<{ status: number; body: Body }> {
  const response = await app.request(path, {
    method,
    headers: { "Content-Type": "application/json" },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (response.status === 204 ? null : await response.json()) as Body };
}

const candidates = () => readdirSync(store.temporary).filter((name) => name.endsWith(".building.duckdb"));
const detail = async () => (await ask<Detail>("GET", "/api/reference/rating_bands")).body;

describe("reference lists by HTTP", () => {
  test("are listed with their rows and words", async () => {
    const { status, body } = await ask<{ lists: { name: string; zh: string; row_count: number; current: unknown }[] }>(
      "GET",
      "/api/reference",
    );
    expect(status).toBe(200);
    expect(body.lists.find(({ name }) => name === "rating_bands")).toMatchObject({
      zh: "评价等级分数线",
      row_count: 4,
      current: null,
    });
  });

  test("say how their cells are written and which codes there are", async () => {
    const { columns, rows } = await detail();
    expect(columns.map(({ name, type }) => `${name} ${type}`)).toEqual([
      "region_code region",
      "from_year year",
      "rating code",
      "minimum score",
      "maximum score",
    ]);
    expect(columns[2]?.choices).toContainEqual({ code: "excellent", zh: "优", en: "Excellent" });
    expect(rows[0]).toEqual({ region_code: "", from_year: "", rating: "excellent", minimum: "90", maximum: "100" });
    expect((await ask("GET", "/api/reference/glossary")).status).toBe(404);
    expect((await ask<{ lists: object }>("GET", "/api/reference/codes")).body.lists).toHaveProperty("rating");
  });

  test("a change is drafted, measured, and counts once it is accepted", async () => {
    const { rows } = await detail();
    const wish = rows.map((row) =>
      row.rating === "excellent" ? { ...row, minimum: "85" } : row.rating === "good" ? { ...row, maximum: "85" } : row,
    );
    const draft = await ask<{ batch: string; state: string; impact: { figures: { figure: string }[] } }>(
      "PUT",
      "/api/reference/rating_bands",
      { rows: wish, reason: "新办法" },
    );
    expect(draft).toMatchObject({ status: 200, body: { state: "draft" } });
    expect(draft.body.impact.figures.map(({ figure }) => figure)).toEqual(["excellent_count", "good_count"]);
    expect((await detail()).rows).toEqual(rows);
    const built = candidates();
    const accepted = await ask<{ snapshot: string }>("POST", "/api/reference/rating_bands/accept", {
      batch: draft.body.batch,
    });
    expect(accepted.status).toBe(200);
    expect(accepted.body.snapshot).toBe(warehouse.currentId());
    // What was built to measure the change is what is published.
    expect(built).toEqual([`${accepted.body.snapshot}.building.duckdb`]);
    expect(candidates()).toEqual([]);
    expect(await detail()).toMatchObject({ rows: wish, changes: [{ state: "accepted", reason: "新办法" }] });
    expect((await ask("POST", "/api/reference/rating_bands/accept", { batch: draft.body.batch })).status).toBe(409);
  });

  test("a draft can be thrown away, and only as a change of its own list", async () => {
    const { rows } = await detail();
    const wish = rows.map((row) =>
      row.rating === "fair" ? { ...row, minimum: "55" } : row.rating === "poor" ? { ...row, maximum: "55" } : row,
    );
    const { body } = await ask<{ batch: string }>("PUT", "/api/reference/rating_bands", { rows: wish });
    const accepted = activeBatches(store).length;
    expect((await ask("DELETE", `/api/reference/regions?batch=${body.batch}`)).status).toBe(404);
    expect((await ask("DELETE", `/api/reference/rating_bands?batch=${body.batch}`)).status).toBe(204);
    expect(listBatches(store)).toHaveLength(accepted);
    expect(candidates()).toEqual([]);
  });

  test("a bad list is refused with its findings", async () => {
    const { rows } = await detail();
    const wish = [...rows, { rating: "great", minimum: "1", maximum: "2", colour: "red" }];
    const { status, body } = await ask<object>("PUT", "/api/reference/rating_bands", { rows: wish });
    expect(status).toBe(422);
    expect(body).toMatchObject({
      error: { code: "reference_refused" },
      findings: [
        { list: "rating_bands", row: 6, column: "colour", rule: "list_column_unknown" },
        { list: "rating_bands", row: 6, column: "rating", value: "great", rule: "list_code_unknown" },
      ],
    });
    expect((await ask("PUT", "/api/reference/rating_bands", { rows })).status).toBe(409);
    expect((await ask("PUT", "/api/reference/rating_bands", { rows: [{ minimum: 1 }] })).status).toBe(400);
  });

  test("a form of another page changes nothing", async () => {
    const response = await app.request("/api/reference/rating_bands", {
      method: "PUT",
      body: "{}",
      headers: { "Content-Type": "text/plain" },
    });
    expect(response.status).toBe(403);
  });
});

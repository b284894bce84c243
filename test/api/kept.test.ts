import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../../server/app.ts";
import { recordRun } from "../../server/office/runs.ts";
import { type SmallOffice, smallOffice } from "./smallOffice.ts";

let office: SmallOffice;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  office = await smallOffice({ isPublished: false });
  app = createApp({ ...office, hosts: null, version: "1.0.0" });
});
afterAll(() => office.close());

async function send(method: string, path: string, body?: object, author = "王小明") {
  const headers = { "Content-Type": "application/json", "X-Jixiao-Principal": encodeURIComponent(author) };
  const response = await app.request(path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  return { status: response.status, body: response.status === 204 ? null : await response.json() };
}

const query = {
  name: "执行率",
  description: "",
  folder: "月报",
  sql: "select 1 as a",
  parameters: { year: "2022" },
  chart: { mark: "bar", x: "a", y: ["a"], colour: null, facet: null, sort: null },
  is_shared: false,
};

describe("saved queries over HTTP", () => {
  test("are kept, changed from the version that was read, and deleted", async () => {
    const { status, body: saved } = await send("POST", "/api/saved-queries", query);
    expect(status).toBe(201);
    expect(saved).toMatchObject({ ...query, version: 1, author: "王小明", updated_by: "王小明" });
    const path = `/api/saved-queries/${saved.id}`;
    const change = await send("PUT", path, { ...query, name: "执行率(新)", version: 1 });
    expect([change.status, change.body.version]).toEqual([200, 2]);
    const late = await send("PUT", path, { ...query, version: 1 });
    expect([late.status, late.body.error.code]).toEqual([409, "kept_moved_on"]);
    expect(late.body.error.message_zh).toContain("执行率(新)");
    const read = await send("GET", path);
    expect(read.body.versions.map(({ version, name }: { version: number; name: string }) => [version, name])).toEqual([
      [2, "执行率(新)"],
      [1, "执行率"],
    ]);
    expect((await send("GET", path, undefined, "李")).status).toBe(404);
    expect((await send("DELETE", path)).status).toBe(204);
    expect((await send("GET", "/api/saved-queries")).body).toEqual({ saved_queries: [] });
  });

  test.each([
    ["without a name", { name: " " }],
    ["of too many characters", { sql: "x".repeat(20_001) }],
    ["with a chart of a mark that is none", { chart: { ...query.chart, mark: "pie" } }],
    ["with something nobody knows", { owner: "me" }],
  ])("%s are refused", async (_, change) => {
    const { status, body } = await send("POST", "/api/saved-queries", { ...query, ...change });
    expect([status, body.error.code]).toEqual([400, "parameter_bad"]);
  });
});

test("boards are shared by their link", async () => {
  const tile = { id: "t1", title: "图", sql: query.sql, parameters: {}, chart: null, snapshot: null };
  const { body: board } = await send("POST", "/api/boards", { name: "月度", is_shared: true, tiles: [tile] });
  const seen = await send("GET", `/api/boards/${board.id}`, undefined, "李");
  expect(seen.body).toMatchObject({ name: "月度", author: "王小明", tiles: [tile] });
  expect((await send("GET", "/api/boards", undefined, "李")).body.boards).toHaveLength(1);
  const many = Array.from({ length: 41 }, (_, at) => ({ ...tile, id: `t${at}` }));
  expect((await send("POST", "/api/boards", { name: "多", is_shared: true, tiles: many })).status).toBe(400);
});

test("the history tells a person what they ran", async () => {
  const run = { id: "r", sql: "select 1", parameters: {}, snapshot: "s", seconds: 0.1, row_count: 1, outcome: "done" };
  await recordRun(office.office, { ...run, author: "王小明", ran_at: "2026-01-01T00:00:00.000Z" });
  expect((await send("GET", "/api/history?limit=5")).body.history).toMatchObject([run]);
  expect((await send("GET", "/api/history", undefined, "李")).body.history).toEqual([]);
  expect((await send("GET", "/api/history?limit=0")).status).toBe(400);
});

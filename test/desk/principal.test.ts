import { afterAll, beforeAll, expect, test } from "vitest";
import type { Session } from "../../server/desk/session.ts";
import { readBatch } from "../../server/store/batches.ts";
import { readJoins } from "../../server/store/joins.ts";
import { type DeskServer, formOf, OWN, openDeskServer } from "./deskServer.ts";

/** A header holds no 汉字. */
const as = (name: string) => ({ "X-Jixiao-Principal": encodeURIComponent(name) });

let server: DeskServer;
beforeAll(async () => {
  server = await openDeskServer();
});
afterAll(() => server.close());

const EXPORT = "年度,项目编码,项目名称,部门编码,部门名称,年初预算数(元)\n2022,P1,校舍维修,101,教育局,100\n";

test("whoever uploads, accepts, undoes and redoes stands in the history by name", async () => {
  const body = formOf({ "export.csv": EXPORT });
  const sent = await server.send("/api/imports", { method: "POST", headers: { ...OWN, ...as("李四") }, body });
  const { id } = (await sent.json()) as Session;
  const { author, draft } = await server.until(id, "ready");
  const batch = draft?.batch ?? "";
  expect(author).toBe("李四");
  await server.request("POST", `/api/imports/${id}/accept`, {}, as("张三"));
  await server.until(id, "accepted");
  await server.request("POST", `/api/batches/${batch}/undo`, undefined, as("王五"));
  await server.request("POST", `/api/batches/${batch}/redo`, undefined, as("赵六"));
  const { history } = readBatch(server.store, batch);
  expect(history.map(({ by, action }) => [by, action])).toEqual([
    ["李四", "created"],
    ["张三", "accepted"],
    ["王五", "undone"],
    ["赵六", "redone"],
  ]);
});

test("and whoever decides about projects or changes a list", async () => {
  const joins = [{ department_code: "101", name: "校舍", project_code: "P1", is_same: false }];
  await server.request("PUT", "/api/joins", { joins }, as("李四"));
  expect(readJoins(server.store).map(({ by }) => by)).toEqual(["李四"]);
  const { rows } = await (await server.request("GET", "/api/reference/rating_bands")).json();
  const changed = rows.map((row: Record<string, string>) => ({
    ...row,
    minimum: row.minimum === "90" ? "92" : row.minimum,
    maximum: row.maximum === "90" ? "92" : row.maximum,
  }));
  const drafted = await server.request("PUT", "/api/reference/rating_bands", { rows: changed }, as("张三"));
  const { batch } = await drafted.json();
  await server.request("POST", "/api/reference/rating_bands/accept", { batch }, as("王五"));
  expect(readBatch(server.store, batch).history.map(({ by }) => by)).toEqual(["张三", "王五"]);
});

test("a name that cannot be one is refused", async () => {
  const joins = [{ department_code: "101", name: "校舍", project_code: "P1", is_same: false }];
  expect((await server.request("PUT", "/api/joins", { joins }, as(" "))).status).toBe(400);
});

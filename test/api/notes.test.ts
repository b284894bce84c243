import { appendFileSync, readFileSync, rmSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createApp } from "../../server/app.ts";
import { MOST_NOTES } from "../../server/office/notes.ts";
import { type SmallOffice, smallOffice } from "./smallOffice.ts";

let office: SmallOffice;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  office = await smallOffice();
  app = createApp({ ...office, hosts: null, version: "1.0.0" });
});
beforeEach(() => rmSync(office.store.notes, { force: true }));
afterAll(() => office.close());

const place = {
  ...{ figure: "budget_by_year", fiscal_year: null },
  ...{ region_code: null, department_code: null, project_code: null, choices: null },
};
const wish = { ...place, point: { key: "0||2020|", label: "2020 年" }, text: "疫情转移支付" };

async function send(method: string, path: string, body?: object, author = "王小明") {
  const headers = { "Content-Type": "application/json", "X-Jixiao-Principal": encodeURIComponent(author) };
  const response = await app.request(path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  return { status: response.status, body: response.status === 204 ? null : await response.json() };
}
const post = (change: object = {}) => send("POST", "/api/notes", { ...wish, ...change });
const textsOf = async (search = "") =>
  (await send("GET", `/api/notes${search}`)).body.notes.map(({ text }: { text: string }) => text);

describe("notes", () => {
  test("are kept with author and date, and shown to all", async () => {
    const { status, body } = await post();
    expect(status).toBe(201);
    expect(body).toMatchObject({ ...wish, author: "王小明" });
    expect(Date.now() - Date.parse(body.created_at)).toBeLessThan(60_000);
    expect((await send("GET", "/api/notes", undefined, "李")).body.notes).toEqual([body]);
  });

  test("are shown in their own scope, and those on wider figures in each part of it", async () => {
    await post();
    await post({ department_code: "D1", text: "部门" });
    await post({ region_code: "520201", text: "区县" });
    expect(await textsOf()).toEqual(["疫情转移支付"]);
    expect(await textsOf("?department_code=D1")).toEqual(["疫情转移支付", "部门"]);
    expect(await textsOf("?department_code=D2")).toEqual(["疫情转移支付"]);
    expect(await textsOf("?region_code=520201")).toEqual(["疫情转移支付", "区县"]);
  });

  test("keep what was chosen for the figure, and those of before do not know it", async () => {
    const chosen = await post({ choices: "grouping=function_class" });
    const { choices: _, ...older } = { ...chosen.body, id: "0b9ba1a5-93a0-4f8e-9d4c-0d7a3f7f6f10" };
    appendFileSync(office.store.notes, `${JSON.stringify(older)}\n`);
    const { notes } = (await send("GET", "/api/notes")).body;
    expect(notes.map(({ choices }: { choices: string | null }) => choices)).toEqual(["grouping=function_class", null]);
  });

  test("are deleted by marking: who did and when stays in the file, and a cut line harms nothing", async () => {
    await post();
    const { body } = await post({ text: "误写" });
    appendFileSync(office.store.notes, '{"id":"cut');
    expect((await send("DELETE", `/api/notes/${body.id}`, undefined, "李")).status).toBe(204);
    expect(await textsOf()).toEqual(["疫情转移支付"]);
    const lines = readFileSync(office.store.notes, "utf8").split("\n").filter(Boolean);
    expect(lines.filter((line) => line.includes("误写"))).toHaveLength(1);
    expect(JSON.parse(lines.at(-1) ?? "")).toMatchObject({ deletes: body.id, author: "李" });
    const again = await send("DELETE", `/api/notes/${body.id}`);
    expect([again.status, again.body.error.code]).toEqual([404, "note_unknown"]);
  });

  test.each([
    ["text", { text: "  " }],
    ["text", { text: "长".repeat(501) }],
    ["text", { text: "a\u0007b" }],
    ["figure", { figure: "../notes" }],
    ["point", { point: { key: "1", label: "" } }],
    ["region_code", { region_code: "52" }],
    ["fiscal_year", { fiscal_year: 20.5 }],
    ["choices", { choices: "by\n" }],
    ["", { author: "somebody else" }],
  ])("are refused where %s is bad: %j", async (parameter, change) => {
    const { status, body } = await post(change);
    expect([status, body.error.code, body.error.parameter]).toEqual([400, "parameter_bad", parameter]);
  });

  test("are refused under a name that is none, and from a page elsewhere", async () => {
    expect((await send("POST", "/api/notes", wish, "x".repeat(61))).status).toBe(400);
    expect((await app.request("/api/notes", { method: "POST", body: JSON.stringify(wish) })).status).toBe(403);
  });

  test("are so many on one figure of one scope, and no more until one is deleted", async () => {
    const full = { figure: "ratings_by_year", fiscal_year: 2022 };
    const written = [];
    for (let at = 0; at < MOST_NOTES; at++) written.push(await post(full));
    const { status, body } = await post(full);
    expect([status, body.error.code]).toEqual([409, "notes_full"]);
    expect((await post({ ...full, fiscal_year: 2021 })).status).toBe(201);
    await send("DELETE", `/api/notes/${written[0]?.body.id}`);
    expect((await post(full)).status).toBe(201);
  });
});

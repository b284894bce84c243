import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type SmallOffice, smallOffice } from "./smallOffice.ts";

let office: SmallOffice;
beforeAll(async () => {
  office = await smallOffice();
});
afterAll(() => office.close());

const SQL = "select project_code, initial_yuan from project_year where fiscal_year = $year order by 1";
const PARAMETERS = { year: "2022" };

function post(path: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
  const sent = { Host: "localhost", "Content-Type": "application/json", ...headers };
  return office.request(path, { method: "POST", headers: sent, body: JSON.stringify(body) });
}

async function json(path: string, method = "GET") {
  const answer = await office.request(path, { method, headers: { Host: "localhost", "X-Jixiao": "1" } });
  return { status: answer.status, ...(await answer.json()) };
}

async function run(sql: string, wish = {}): Promise<string> {
  const { id } = await (await post("/api/sql", { sql, ...wish })).json();
  for (;;) {
    const { state } = await json(`/api/sql/${id}?wait=5`);
    if (state !== "queued" && state !== "running") return id;
  }
}

describe("a page", () => {
  test("gets an id at once, then the state, rows, totals and files of its result", async () => {
    const asked = await post("/api/sql", { sql: SQL, parameters: PARAMETERS });
    expect(asked.status).toBe(202);
    const id = await run(SQL, { parameters: PARAMETERS });
    const snapshot = office.warehouse.currentId();
    expect(await json(`/api/sql/${id}`)).toMatchObject({
      state: "done",
      snapshot,
      row_count: 2,
      is_truncated: false,
      columns: [
        { name: "project_code", type: "VARCHAR", kind: "text" },
        { name: "initial_yuan", type: "DECIMAL(18,2)", kind: "money" },
      ],
      error: null,
      limits: { seconds: 60, memory_mb: 1024, rows: 1_000_000 },
    });
    expect(await json(`/api/sql/${id}/rows?sort=project_code:desc&limit=1`)).toMatchObject({
      total: 2,
      rows: [["2", "P2", null]],
    });
    const filter = encodeURIComponent(JSON.stringify([{ column: "initial_yuan", op: "not_null" }]));
    expect(await json(`/api/sql/${id}/totals?filter=${filter}`)).toMatchObject({
      columns: [
        { count: 1, sum: null },
        { count: 1, sum: "0.01" },
      ],
    });
    const csv = await office.get(`/api/sql/${id}/export?format=csv&header=zh`, { Host: "localhost" });
    expect(await csv.text()).toBe("项目编码,年初预算数\nP1,0.01\nP2,\n");
    expect(csv.headers.get("Content-Disposition")).toContain(`result-${snapshot}-synthetic.csv`);
  });

  test("is told at once what the gate refuses, in both languages and at its place", async () => {
    const answer = await post("/api/sql", { sql: "select * from 'a.csv'" });
    expect([answer.status, (await answer.json()).error]).toEqual([
      400,
      {
        code: "sql_refused",
        message_zh: "语句未运行：没有可查询的表 a.csv。",
        message_en: "The statement was not run: there is no table a.csv to query.",
        position: 14,
      },
    ]);
    expect((await post("/api/sql/explain", { sql: "select getenv('x')" })).status).toBe(400);
    expect((await post("/api/sql/check", { sql: "select nope" })).status).toBe(200);
  });

  test("is told of a view that cannot be, and of a run that is not there", async () => {
    const id = await run("select 1 as a");
    expect(await json(`/api/sql/${id}/rows?sort=b:asc`)).toMatchObject({ status: 400, error: { parameter: "b" } });
    expect(await json(`/api/sql/${id}/rows?filter=x`)).toMatchObject({ status: 400, error: { parameter: "filter" } });
    expect(await json("/api/sql/none")).toMatchObject({ status: 404, error: { code: "run_unknown" } });
    const failed = await run("select nope");
    expect(await json(`/api/sql/${failed}/summary`)).toMatchObject({ status: 409, error: { code: "run_unfinished" } });
  });

  test("does not see, read, take or stop what somebody else has run", async () => {
    const as = (name: string) => ({ Host: "localhost", "X-Jixiao": "1", "X-Jixiao-Principal": name });
    const { id } = await (await post("/api/sql", { sql: "select 1 as a" }, as("ann"))).json();
    const ask = async (path: string, name: string, method = "GET") =>
      (await office.request(`/api/sql/${id}${path}`, { method, headers: as(name) })).status;
    while ((await (await office.get(`/api/sql/${id}?wait=5&known=running`, as("ann"))).json()).state !== "done");
    const paths = ["", "/rows", "/summary", "/totals", "/export"];
    expect(await Promise.all(paths.map((path) => ask(path, "ann")))).toEqual([200, 200, 200, 200, 200]);
    expect(await Promise.all(paths.map((path) => ask(path, "max")))).toEqual([404, 404, 404, 404, 404]);
    expect(await ask("", "max", "DELETE")).toBe(404);
  });

  test("stops a run", async () => {
    const { id } = await (
      await post("/api/sql", {
        sql: "select count(*) from range(1000000) a, range(1000000) b where a.range = -b.range - 1",
      })
    ).json();
    expect(await json(`/api/sql/${id}`, "DELETE")).toMatchObject({ id, error: null });
    expect(["stopped", "killed"]).toContain((await json(`/api/sql/${id}`)).state);
  });
});

describe("a program", () => {
  test("gets the whole result as lines of JSON", async () => {
    const answer = await post("/api/sql", { sql: SQL, parameters: PARAMETERS }, { Accept: "application/x-ndjson" });
    expect(answer.headers.get("X-Jixiao-Truncated")).toBe("false");
    expect(answer.headers.get("X-Jixiao-Snapshot")).toBe(office.warehouse.currentId());
    expect(
      (await answer.text())
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { project_code: "P1", initial_yuan: "0.01" },
      { project_code: "P2", initial_yuan: null },
    ]);
  });

  test("is told that rows were cut off, beside the data", async () => {
    const answer = await post("/api/sql", { sql: "from range(9)", limit: 2 }, { Accept: "application/x-ndjson" });
    expect(answer.headers.get("X-Jixiao-Truncated")).toBe("true");
    expect(answer.headers.get("Content-Disposition")).toContain("-first-2-rows.ndjson");
    expect((await answer.text()).trim().split("\n")).toHaveLength(2);
  });

  test("gets an error instead of half a result", async () => {
    const answer = await post(
      "/api/sql",
      { sql: "select 1 / nope" },
      { Accept: "application/vnd.apache.arrow.stream" },
    );
    expect([answer.status, (await answer.json()).error.code]).toEqual([400, "sql_failed"]);
  });
});

test("the history holds what one has run, and how it ended", async () => {
  const headers = { Host: "localhost", "X-Jixiao-Principal": "zoe" };
  await post("/api/sql", { sql: "select 42" }, { ...headers, Accept: "application/x-ndjson" });
  await post("/api/sql", { sql: "select getenv('x')" }, headers);
  for (let tries = 0; tries < 50; tries++) {
    const { history } = await (await office.get("/api/history", headers)).json();
    if (history.length === 2) {
      expect(history.map(({ sql, outcome }: { sql: string; outcome: string }) => [sql, outcome])).toEqual([
        ["select getenv('x')", "refused"],
        ["select 42", "done"],
      ]);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("the history does not hold both");
});

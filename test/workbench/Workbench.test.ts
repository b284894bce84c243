import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { DuckDBInstance } from "@duckdb/node-api";
import { tableFromIPC } from "@uwdata/flechette";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ResultFormat, View } from "../../server/workbench/keeper/requests.ts";
import type { Run } from "../../server/workbench/Run.ts";
import { type Ending, Workbench } from "../../server/workbench/Workbench.ts";
import { type SmallStore, smallStore } from "./smallStore.ts";

let small: SmallStore;
let bench: Workbench;
const endings: Ending[] = [];
beforeAll(async () => {
  small = await smallStore();
  bench = new Workbench(small.store, {
    limits: { seconds: 30, rows: 5_000, stop_ms: 300, running: 2, running_each: 1 },
    onEnd: async (ending) => {
      endings.push(ending);
    },
  });
});
afterAll(async () => {
  await bench.close();
  small.close();
});

const WHOLE: View = { sort: null, filters: [] };
const FOREVER = "select count(*) from range(1000000) a, range(1000000) b where a.range * b.range = -1";
/** One long call that no interruption ends; the gate would refuse it. */
const DEAF = "select levenshtein(repeat('a', 200000), repeat('b', 200000))";

function start(
  sql: string,
  { principal = "ann", snapshot = null as string | null, rows = null as number | null } = {},
) {
  return bench.start({ principal, sql, parameters: {}, snapshot, rows });
}

async function run(sql: string, wish = {}): Promise<Run> {
  const started = await start(sql, wish);
  await started.ended();
  return started;
}

async function until(run: Run, ...states: Run["state"][]): Promise<void> {
  while (!states.includes(run.state) && !run.hasEnded) await run.changed(1_000);
}

async function exported(run: Run, format: ResultFormat): Promise<Buffer> {
  const office = { name_zh: "测试", name_en: "Test" };
  const about = {
    snapshot: "s",
    query: "q",
    description: { zh: "", en: "" },
    parameters: {},
    picks: {},
    grouping: null,
    office,
    is_synthetic: false,
    is_truncated: run.result?.is_truncated ?? false,
  };
  const file = await bench.results.export(run.id, { format, about, header: "name", meanings: {} });
  return buffer(file.createReadStream());
}

describe("a result", () => {
  test("is exact text of every type, with the number of its row", async () => {
    const ended = await run(
      `select 90071992547409.93::decimal(18, 2) as a_yuan, 170141183460469231731687303715884105727::hugeint as h, date '2022-02-28' as d,
        true as b, 0.1::double as f, '绩效' as t, null as n, [1, null] as l, {'k': 1.50} as s, 1 as t`,
    );
    const { rows, columns } = ended.first ?? {};
    expect(rows).toEqual([
      [
        "1",
        "90071992547409.93",
        "170141183460469231731687303715884105727",
        "2022-02-28",
        "true",
        "0.1",
        "绩效",
        null,
      ].concat(["[1, NULL]", "{'k': 1.50}", "1"]),
    ]);
    expect(columns?.map(({ kind }) => kind)).toEqual([
      "money",
      "number",
      "date",
      "boolean",
      "number",
      "text",
      "number",
      "other",
      "other",
      "number",
    ]);
    expect(new Set(columns?.map(({ name }) => name)).size).toBe(10);
    expect((await bench.results.rows(ended.id, WHOLE, 0, 10)).rows).toEqual(rows);
  });

  test("keeps the order that was asked for, and is read in windows to its last row", async () => {
    const ended = await run("select range as n, range % 10 as k from range(5000) order by n desc");
    const last = await bench.results.rows(ended.id, WHOLE, 4_998, 100);
    expect(last).toEqual({
      offset: 4_998,
      total: 5_000,
      rows: [
        ["4999", "1", "1"],
        ["5000", "0", "0"],
      ],
    });
    const view: View = { sort: { column: "n", isDescending: false }, filters: [{ column: "k", op: "=", value: "3" }] };
    expect(await bench.results.rows(ended.id, view, 1, 2)).toEqual({
      offset: 1,
      total: 500,
      rows: [
        ["4987", "13", "3"],
        ["4977", "23", "3"],
      ],
    });
    const selection = { first: 0, last: 2, columns: ["n"] };
    expect(await bench.results.totals(ended.id, view, selection)).toEqual([
      { name: "n", count: 3, sum: "39", min: "3", max: "23" },
    ]);
    const [n] = await bench.results.summary(ended.id, WHOLE);
    expect(n).toMatchObject({ null_count: 0, distinct_count: 5_000, min: "0", max: "4999", top: null });
    expect(n?.histogram?.map(({ count }) => count)).toEqual(Array.from({ length: 20 }, () => 250));
  });

  test("is cut off at the limit, and says so", async () => {
    const whole = await run("from range(5000)");
    const cut = await run("from range(5001)");
    const wished = await run("from range(10)", { rows: 3 });
    expect([whole, cut, wished].map(({ result }) => [result?.row_count, result?.is_truncated])).toEqual([
      [5_000, false],
      [5_000, true],
      [3, true],
    ]);
  });

  test("of no rows, of the values of a pivot, of a plan", async () => {
    expect((await run("select * from year where false")).result?.row_count).toBe(0);
    const pivot = await run("pivot core.fct_budget on fiscal_year using sum(budget_yuan) group by department_code");
    expect(pivot.result?.columns.map(({ name }) => name)).toEqual([
      "department_code",
      "2018",
      "2019",
      "2020",
      "2021",
      "2022",
    ]);
    expect((await run("explain select * from year")).first?.rows[0]?.[2]).toContain("year");
  });

  test("may come from an older snapshot", async () => {
    const count = async (snapshot: string | null) => (await run("select count(*) from year", { snapshot })).first?.rows;
    expect(await count("20260101T000000000Z-old")).toEqual([["1", "5"]]);
    expect(await count(null)).toEqual([["1", "6"]]);
    await expect(start("select 1", { snapshot: "../CURRENT" })).rejects.toMatchObject({ code: "snapshot_unknown" });
  });
});

describe("exports", () => {
  const sql = `select range::integer as n, (90071992547409.93 - range)::decimal(18, 2) as a_yuan, '=' || range as t, [range] as l,
    (range + 170141183460469231731::hugeint) as h from range(3)`;

  test("hold all rows with exact values, in every format", async () => {
    const ended = await run(sql);
    const csv = String(await exported(ended, "csv"));
    expect(csv.split("\n").slice(0, 2)).toEqual([
      "\u{feff}n,a_yuan,t,l,h",
      "0,90071992547409.93,'=0,[0],170141183460469231731",
    ]);
    const lines = String(await exported(ended, "ndjson"))
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines[2]).toEqual({ n: 2, a_yuan: "90071992547407.93", t: "=2", l: "[2]", h: "170141183460469231733" });
    const { rows } = JSON.parse(String(await exported(ended, "json")));
    expect(rows[1]).toMatchObject({ n: 1, a_yuan: "90071992547408.93", h: "170141183460469231732" });
    const arrow = tableFromIPC(new Uint8Array(await exported(ended, "arrow")), { useDecimalInt: true });
    expect([arrow.numRows, arrow.getChild("a_yuan").at(0)]).toEqual([3, 9007199254740993n]);
    expect((await exported(ended, "xlsx")).subarray(0, 2).toString()).toBe("PK");
  });

  test("of Parquet keep types, and say in the metadata that rows were cut off", async () => {
    const ended = await run(sql, { rows: 2 });
    const path = join(small.secrets, "result.parquet");
    writeFileSync(path, await exported(ended, "parquet"));
    const connection = await (await DuckDBInstance.create()).connect();
    const reader = await connection.runAndReadAll(
      `select sum(a_yuan)::varchar, max(h)::varchar, count(*) from '${path}'`,
    );
    expect(reader.getRowsJson()).toEqual([["180143985094818.86", "170141183460469231732", "2"]]);
    const about = await connection.runAndReadAll(
      `select decode(value) from parquet_kv_metadata('${path}') where decode(key) = 'truncated'`,
    );
    expect(about.getRowsJson()).toEqual([["仅前若干行 | the first rows only"]]);
    expect(String(await exported(ended, "csv"))).not.toContain("rows only");
  });
});

describe("a run", () => {
  test("is stopped by an interruption, or with its process where it does not listen; others go on", async () => {
    const open = new Workbench(small.store, { has_gate: false, limits: { stop_ms: 300 } });
    const asked = { parameters: {}, snapshot: null, rows: null };
    const [soft, deaf] = await Promise.all(
      [FOREVER, DEAF].map((sql, at) => open.start({ ...asked, sql, principal: `person ${at}` })),
    );
    if (soft === undefined || deaf === undefined) throw new Error("not started");
    await Promise.all([until(soft, "running"), until(deaf, "running")]);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await open.stop(soft);
    const other = await open.start({ ...asked, sql: "select 1", principal: "other" });
    const stopped = performance.now();
    await open.stop(deaf);
    const milliseconds = performance.now() - stopped;
    await other.ended();
    await open.close();
    expect([soft, deaf, other].map(({ state, error }) => [state, error])).toEqual([
      ["stopped", null],
      ["killed", null],
      ["done", null],
    ]);
    expect(milliseconds).toBeLessThan(1_500);
  });

  test("that waits can be stopped, too", async () => {
    const [first, second] = [await start(FOREVER), await start("select 1")];
    await until(first, "running");
    expect([second.state, bench.place(second)]).toEqual(["queued", 1]);
    await bench.stop(second);
    await bench.stop(first);
    expect([second.state, first.state]).toEqual(["stopped", "stopped"]);
  });

  test("that fails says the engine's words and the place in the statement", async () => {
    const sql = "select '绩效', nope\nfrom year";
    const { state, error } = await run(sql);
    expect([state, error?.code, error?.position]).toEqual(["failed", "engine", sql.indexOf("nope")]);
    expect(error?.message).toContain('"nope" not found');
  });

  test("takes its turn: thirty-two people are all served, none waits behind the many runs of one", async () => {
    const order: string[] = [];
    const ask = async (principal: string) => {
      const ended = await run("select sum(budget_yuan) from core.fct_budget", { principal });
      order.push(principal);
      return ended.first?.rows[0]?.[1];
    };
    const greedy = Array.from({ length: 20 }, () => ask("greedy"));
    const people = Array.from({ length: 32 }, (_, at) => ask(`person ${at}`));
    const sums = await Promise.all([...greedy, ...people]);
    expect(new Set(sums)).toEqual(new Set(["499950.00"]));
    expect(order.lastIndexOf("greedy")).toBe(order.length - 1);
    expect(order.slice(0, 36).filter((principal) => principal === "greedy").length).toBeLessThan(12);
  });

  test("is told to the audit trail, refused ones included", async () => {
    endings.length = 0;
    await run("select * from year", { principal: "zoe" });
    await expect(start("from read_text('x')", { principal: "zoe" })).rejects.toMatchObject({ code: "sql_refused" });
    await run("select nope", { principal: "zoe" });
    expect(endings.map(({ asked, outcome, row_count }) => [asked.principal, outcome, row_count])).toEqual([
      ["zoe", "done", 6],
      ["zoe", "refused", null],
      ["zoe", "failed", null],
    ]);
  });
});

describe("an editor", () => {
  test("is told the first error at its place, parameters with choices, and where statements lie", async () => {
    expect(await bench.check("select 1;\nselect * from year where fiscal_year = $year")).toMatchObject({
      error: null,
      parameters: [{ name: "year", type: "SMALLINT", choices: ["2018", "2019", "2020", "2021", "2022", "2023"] }],
      statements: [
        { from: 0, to: 8 },
        { from: 10, to: 54 },
      ],
    });
    const text = "select 1;\nselect '绩', nope from year";
    expect((await bench.check(text)).error?.position).toBe(text.indexOf("nope"));
    expect((await bench.check("selec 1")).error?.position).toBe(0);
    expect(await bench.explain("select * from year", {})).toContain("year");
  });
});

test("folders of ended processes are cleared away at the start, one's own at the end", async () => {
  const left = join(small.store.temporary, "workbench-999999999-abcdef");
  mkdirSync(left);
  const other = new Workbench(small.store);
  expect(existsSync(left)).toBe(false);
  await other.close();
  expect(readdirSync(small.store.temporary).filter((name) => name.startsWith("workbench-"))).toHaveLength(1);
});

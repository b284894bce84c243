import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { currentSnapshot, snapshotPath } from "../../server/store/snapshots.ts";
import { FUNCTIONS } from "../../server/workbench/gate/functions.ts";
import { splitStatements } from "../../server/workbench/gate/splitStatements.ts";
import { Inspector } from "../../server/workbench/Inspector.ts";
import { LIMITS } from "../../server/workbench/limits.ts";
import { seededRandom } from "../faults/seededRandom.ts";
import { BOMBS, RUNAWAYS } from "./hostile/bombs.ts";
import { ENGINE } from "./hostile/engine.ts";
import { FAIR } from "./hostile/fair.ts";
import { FILES } from "./hostile/files.ts";
import { mutate } from "./hostile/mutate.ts";
import { type SmallStore, smallStore } from "./smallStore.ts";

// The first wall alone: nothing here is run.
let small: SmallStore;
let inspector: Inspector;
let snapshot = "";
beforeAll(async () => {
  small = await smallStore();
  snapshot = snapshotPath(small.store, currentSnapshot(small.store) ?? "");
  inspector = new Inspector({ folder: small.store.temporary, limits: LIMITS, has_gate: true });
});
afterAll(async () => {
  await inspector.close();
  small.close();
});

/** The reason of a refusal, or `admitted`. */
async function judge(sql: string): Promise<string> {
  const filled = sql.replaceAll("{dir}", small.secrets).replaceAll("{db}", snapshot);
  try {
    await inspector.ask(snapshot, { type: "inspect", sql: filled, parameters: {} });
    return "admitted";
  } catch (error) {
    const { parameters = {}, message } = error as Error & { parameters?: Record<string, string> };
    return parameters.reason ?? message;
  }
}

describe("the gate refuses", () => {
  const groups = [...FILES, ...ENGINE, ...BOMBS];
  test("two hundred statements and more are there to be refused", () => {
    expect(groups.flatMap(({ statements }) => statements).length).toBeGreaterThan(200);
  });

  test.each(groups.map((group) => [group.of, group] as const))("%s", async (_, { gate, statements }) => {
    const reasons = typeof gate === "string" ? [gate] : gate;
    const wrong: string[] = [];
    for (const sql of statements) {
      const said = await judge(sql);
      if (!reasons.some((reason) => reason === said)) wrong.push(`${said}: ${sql.slice(0, 120)}`);
    }
    expect(wrong).toEqual([]);
  });

  test("whatever becomes of them by wrapping, quoting, spelling and joining", async () => {
    const random = seededRandom(20261125);
    const hostile = [...FILES, ...ENGINE].flatMap(({ statements }) => statements);
    const admitted: string[] = [];
    for (let count = 0; count < 800; count++) {
      const sql = mutate(hostile[Math.floor(random() * hostile.length)] ?? "", random);
      if ((await judge(sql)) === "admitted") admitted.push(sql);
    }
    expect(admitted).toEqual([]);
  });
});

describe("the gate lets through", () => {
  test("what analysts write, and statements that only the limits can hold", async () => {
    const refused: string[] = [];
    for (const sql of [...FAIR, ...RUNAWAYS]) {
      const said = await judge(sql);
      if (said !== "admitted") refused.push(`${said}: ${sql}`);
    }
    expect(refused).toEqual([]);
  });

  test("functions that the engine has, by names that are all real", async () => {
    const instance = await DuckDBInstance.create();
    const connection = await instance.connect();
    const reader = await connection.runAndReadAll("select distinct function_name from duckdb_functions()");
    const known = new Set(reader.getRows().map(([name]) => String(name)));
    instance.closeSync();
    expect([...FUNCTIONS].filter((name) => !known.has(name))).toEqual([]);
  });
});

describe("a refusal", () => {
  test("names the place in characters, in the whole text that was sent", async () => {
    const sql = "explain select '绩效', read_text('x')";
    const position = String(sql.indexOf("read_text"));
    await expect(inspector.ask(snapshot, { type: "inspect", sql, parameters: {} })).rejects.toMatchObject({
      parameters: { reason: "function", position, reason_zh: "函数 read_text 不可使用" },
    });
  });

  test("asks for parameters that are missing", async () => {
    expect(await judge("select * from year where fiscal_year = $year")).toBe("parameter");
  });
});

test("statements of a text end at semicolons that are no part of strings, names, comments or brackets", () => {
  const text = `select ';' as ";"; -- ;\n/* ; /* ; */ ; */ select $$;$$, (';');;\nselect 3`;
  expect(splitStatements(text).map(({ from, to }) => text.slice(from, to))).toEqual([
    `select ';' as ";"`,
    "select $$;$$, (';')",
    "select 3",
  ]);
});

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { currentSnapshot, snapshotPath } from "../../server/store/snapshots.ts";
import type { Run } from "../../server/workbench/Run.ts";
import { Workbench } from "../../server/workbench/Workbench.ts";
import { seededRandom } from "../faults/seededRandom.ts";
import { BOMBS, RUNAWAYS } from "./hostile/bombs.ts";
import { ENGINE } from "./hostile/engine.ts";
import { FILES } from "./hostile/files.ts";
import type { Group } from "./hostile/Group.ts";
import { mutate } from "./hostile/mutate.ts";
import { CANARY, type SmallStore, smallStore } from "./smallStore.ts";

// The second wall alone: the gate is off, every statement reaches the engine as it stands.
const LIMITS = { seconds: 0.6, stop_ms: 250, resident_mb: 700, memory_mb: 256, rows: 10_000, running_each: 3 };

let small: SmallStore;
let bench: Workbench;
let snapshot = "";
let before = "";
beforeAll(async () => {
  small = await smallStore();
  snapshot = snapshotPath(small.store, currentSnapshot(small.store) ?? "");
  before = state();
  bench = new Workbench(small.store, { has_gate: false, limits: { ...LIMITS, results: 1000, waiting_each: 1000 } });
});
afterAll(async () => {
  await bench.close();
  small.close();
});

/** Everything that a statement could have changed: the snapshot's bytes, and what lies in the folder of secrets. */
function state(): string {
  const files = readdirSync(small.secrets, { recursive: true }).sort();
  return `${createHash("sha256").update(readFileSync(snapshot)).digest("hex")} ${files.join(" ")}`;
}

async function run(sql: string, principal = "mallory"): Promise<Run> {
  const filled = sql.replaceAll("{dir}", small.secrets).replaceAll("{db}", snapshot);
  const started = await bench.start({ principal, sql: filled, parameters: {}, snapshot: null, rows: null });
  await started.ended();
  return started;
}

/** What is wrong with how a statement ended; null where it is as it should be. */
async function fault(sql: string, { worker }: Pick<Group, "worker">): Promise<string | null> {
  const ended = await run(sql);
  const { state: how, error, first } = ended;
  if (error?.message.includes(small.store.root)) return "named a folder of the server";
  if (JSON.stringify(first ?? "").includes(CANARY)) return "read a secret";
  const isDenied = how === "failed" && (error?.code === "engine" || error?.code === "internal");
  const isFine = { denies: isDenied, runs: how === "done", either: isDenied || how === "done", ends: true }[worker];
  return isFine ? null : `${how} (${error?.message ?? "no error"})`;
}

async function faults(statements: readonly string[], group: Pick<Group, "worker">): Promise<string[]> {
  const found = await Promise.all(statements.map(async (sql) => [await fault(sql, group), sql] as const));
  return found.flatMap(([wrong, sql]) => (wrong === null ? [] : [`${wrong}: ${sql.slice(0, 120)}`]));
}

/** Somebody else's query is answered, and rightly, whatever has just happened. */
async function expectUnharmed(): Promise<void> {
  const ended = await run("select count(*), max(budget_yuan) from marts.year", "alice");
  expect([ended.state, ended.first?.rows]).toEqual(["done", [["1", "6", "90071992547409.93"]]]);
  expect(state()).toBe(before);
}

describe("the locked process", () => {
  test.each([...FILES, ...ENGINE].map((group) => [group.of, group] as const))("%s", async (_, group) => {
    expect(await faults(group.statements, group)).toEqual([]);
    await expectUnharmed();
  });

  test("reads and writes nothing in any dress of a hostile statement", async () => {
    const random = seededRandom(5);
    const hostile = [...FILES, ...ENGINE].flatMap(({ statements }) => statements);
    const mutants = Array.from({ length: 150 }, () =>
      mutate(hostile[Math.floor(random() * hostile.length)] ?? "", random),
    );
    expect(await faults(mutants, { worker: "ends" })).toEqual([]);
    await expectUnharmed();
  });
});

describe("limits hold", () => {
  test.each(BOMBS.map((group) => [group.of, group] as const))("%s", async (_, group) => {
    expect(await faults(group.statements, group)).toEqual([]);
    await expectUnharmed();
  });

  test("statements that the gate lets through and that never end by themselves", async () => {
    expect(await faults(RUNAWAYS, { worker: "ends" })).toEqual([]);
    await expectUnharmed();
  });
});

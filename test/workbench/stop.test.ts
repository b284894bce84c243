import { afterAll, beforeAll, expect, test } from "vitest";
import type { Run } from "../../server/workbench/Run.ts";
import { Workbench } from "../../server/workbench/Workbench.ts";
import { BOMBS, RUNAWAYS } from "./hostile/bombs.ts";
import { type SmallStore, smallStore } from "./smallStore.ts";

// One place to run, no gate, and no deadline within the test's time: what frees the place is the button alone.
let small: SmallStore;
let bench: Workbench;
beforeAll(async () => {
  small = await smallStore();
  const limits = { seconds: 600, stop_ms: 150, resident_mb: 900, memory_mb: 256, rows: 10_000, running: 1 };
  bench = new Workbench(small.store, { has_gate: false, limits });
});
afterAll(async () => {
  await bench.close();
  small.close();
});

function start(sql: string): Promise<Run> {
  return bench.start({ principal: "ann", sql, parameters: {}, snapshot: null, rows: null });
}

/** Starts a statement, stops it as soon as it runs, and has another one take its place. */
async function stop(sql: string): Promise<{ state: Run["state"]; next: unknown }> {
  const run = await start(sql);
  while (run.state === "queued") await run.changed(1_000);
  const waiting = await start("select count(*) from marts.year");
  await bench.stop(run);
  await waiting.ended();
  return { state: run.state, next: waiting.first?.rows };
}

test("a stopped statement that never ends by itself has been interrupted or its process killed, and the next one runs", async () => {
  for (const sql of RUNAWAYS) {
    const { state, next } = await stop(sql);
    expect([sql, ["stopped", "killed"].includes(state), next]).toEqual([sql, true, [["1", "6"]]]);
  }
});

test.each(BOMBS.map(({ of, statements }) => [of, statements] as const))(
  "%s: stopped, the next one runs",
  async (_, statements) => {
    for (const sql of statements) {
      // What breaks or ends before the button is pressed has freed its place by that.
      expect([sql, (await stop(sql)).next]).toEqual([sql, [["1", "6"]]]);
    }
  },
);

import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { activeBatches } from "../../server/store/batches.ts";
import { currentSnapshot, snapshotPath } from "../../server/store/snapshots.ts";
import { verifyStore } from "../../server/store/verifyStore.ts";
import { measureImpact } from "../../server/warehouse/impact.ts";
import { buildCandidate, publishChange } from "../../server/warehouse/publish.ts";
import { rollBack } from "../../server/warehouse/rollBack.ts";
import { draftBudgets, smallProject, temporaryStore } from "./smallProject.ts";

const quiet = () => {};

async function twoBatches() {
  const folders = smallProject({
    "3_marts/published_figure.sql":
      "-- Published.\n-- 公布数。\n-- grain: fiscal_year\nselect fiscal_year, 'budget' as figure, initial_yuan as actual from marts.year",
  });
  const store = temporaryStore();
  await draftBudgets(store, "a", "(2021, 'P1', 1.00)");
  await draftBudgets(store, "b", "(2021, 'P2', 2.00), (2022, 'P2', 3.00)");
  const first = await publishChange(store, { action: "accepted", batches: ["a"], by: "test" }, quiet, folders);
  return { folders, store, first };
}

describe("rolling back", () => {
  test("publishes the old snapshot and undoes the batches accepted since", async () => {
    const { folders, store, first } = await twoBatches();
    await publishChange(store, { action: "accepted", batches: ["b"], by: "test" }, quiet, folders);
    await rollBack(store, first.id, "test");
    expect(currentSnapshot(store)).toBe(first.id);
    expect(activeBatches(store).map((manifest) => manifest.id)).toEqual(["a"]);
  });

  test("refuses a snapshot that is not there", async () => {
    const { store } = await twoBatches();
    await expect(rollBack(store, "2020-nothing", "test")).rejects.toMatchObject({ code: "snapshot_unknown" });
  });
});

describe("impact", () => {
  test("lists the figures that a change would move, and only those", async () => {
    const { folders, store, first } = await twoBatches();
    const candidate = await buildCandidate(store, { action: "accepted", batches: ["b"], by: "test" }, quiet, folders);
    const impact = await measureImpact(snapshotPath(store, first.id), candidate.path);
    expect(impact.figures).toEqual([
      { fiscal_year: 2021, figure: "initial_yuan", before: "1.00", after: "3.00", difference: "2.000000" },
      { fiscal_year: 2022, figure: "initial_yuan", before: null, after: "3.00", difference: null },
    ]);
    expect(impact.published_figures.map((change) => change.after)).toEqual(["3.00", "3.00"]);
  });
});

describe("verifying a store", () => {
  test("finds every file whole, then the one that was touched", async () => {
    const { store } = await twoBatches();
    expect((await verifyStore(store)).map(({ file, state }) => [file, state])).toEqual([
      ["budget.parquet", "whole"],
      [`${currentSnapshot(store)}.duckdb`, "whole"],
    ]);
    appendFileSync(join(store.batches, "a", "budget.parquet"), "x");
    expect((await verifyStore(store)).find((file) => file.kind === "batch")?.state).toBe("changed");
  });
});

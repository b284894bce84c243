import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { activeBatches, batchFolder, readBatch } from "../../server/store/batches.ts";
import type { StorePaths } from "../../server/store/paths.ts";
import { currentSnapshot, snapshotPath } from "../../server/store/snapshots.ts";
import { listsInForce } from "../../server/warehouse/listsInForce.ts";
import { publishChange } from "../../server/warehouse/publish.ts";
import { rollBack } from "../../server/warehouse/rollBack.ts";
import { Snapshot } from "../../server/warehouse/Snapshot.ts";
import { draftBudgets, smallProject, temporaryStore } from "./smallProject.ts";

const quiet = () => {};

/** A project whose figures of a year are multiplied by the one number of the list `factors`, and a store with one batch. */
function multiplied() {
  const folders = smallProject({
    "3_marts/year.sql": `-- The bureau by year.
-- grain: fiscal_year
-- nullable: none
select fiscal_year, sum(initial_yuan) * any_value(factor::integer) as initial_yuan
from core.fct_budget cross join core.dim_factor group by all`,
    "2_core/dim_factor.sql":
      "-- The factor.\n-- grain: factor\n-- nullable: none\nselect factor from reference.factors",
  });
  writeFileSync(join(folders.reference, "factors.csv"), "factor\n2\n");
  return { folders, store: temporaryStore() };
}

/** A draft that holds the list and nothing else. */
function draftFactor(store: StorePaths, id: string, factor: number): void {
  const folder = join(batchFolder(store, id), "reference");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "factors.csv"), `factor\n${factor}\n`);
  const { hashes: _, ...like } = readBatch(store, "b");
  const manifest = { ...like, id, state: "draft", sequence: null, history: [] };
  writeFileSync(join(batchFolder(store, id), "manifest.json"), JSON.stringify(manifest));
}

async function figure(store: StorePaths): Promise<string> {
  const id = currentSnapshot(store) ?? "";
  const snapshot = await Snapshot.open(snapshotPath(store, id), id);
  const reader = await snapshot.use((connection) => connection.runAndReadAll("select initial_yuan from marts.year"));
  snapshot.close();
  return String(reader.getRows()[0]?.[0]);
}

test("the last accepted batch that holds a list decides; undo, redo and old snapshots follow", async () => {
  const { folders, store } = multiplied();
  const publish = (action: "accepted" | "undone" | "redone", id: string) =>
    publishChange(store, { action, batches: [id], by: "test" }, quiet, folders);
  await draftBudgets(store, "b", "(2021, 'P1', 1.00)");
  const first = await publish("accepted", "b");
  draftFactor(store, "three", 3);
  draftFactor(store, "five", 5);
  expect(await figure(store)).toBe("2.00");
  await publish("accepted", "three");
  expect(await figure(store)).toBe("3.00");
  await publish("accepted", "five");
  expect(await figure(store)).toBe("5.00");
  await publish("undone", "five");
  expect(await figure(store)).toBe("3.00");
  await publish("undone", "three");
  expect(await figure(store)).toBe("2.00");
  await publish("redone", "five");
  expect(await figure(store)).toBe("5.00");
  await rollBack(store, first.id, "test");
  expect(await figure(store)).toBe("2.00");
  expect(activeBatches(store).map(({ id }) => id)).toEqual(["b"]);
});

test("a list of a batch wins over the office's, and that over the project's", async () => {
  const { folders, store } = multiplied();
  const inForce = () =>
    readFileSync(listsInForce(store, activeBatches(store), folders.reference).get("factors") ?? "", "utf8");
  await draftBudgets(store, "b", "(2021, 'P1', 1.00)");
  expect(inForce()).toBe("factor\n2\n");
  writeFileSync(join(store.reference, "factors.csv"), "factor\n4\n");
  expect(inForce()).toBe("factor\n4\n");
  draftFactor(store, "six", 6);
  expect(inForce()).toBe("factor\n4\n");
  await publishChange(store, { action: "accepted", batches: ["b", "six"], by: "test" }, quiet, folders);
  expect(inForce()).toBe("factor\n6\n");
  expect(await figure(store)).toBe("6.00");
});

import { describe, expect, test } from "vitest";
import { readBatch } from "../../server/store/batches.ts";
import type { StorePaths } from "../../server/store/paths.ts";
import { currentSnapshot, listSnapshots, snapshotPath } from "../../server/store/snapshots.ts";
import type { ProjectFolders } from "../../server/warehouse/projectFolders.ts";
import { buildCandidate, type Change, publishChange } from "../../server/warehouse/publish.ts";
import { Snapshot } from "../../server/warehouse/Snapshot.ts";
import { draftBudgets, smallProject, temporaryStore } from "./smallProject.ts";

const quiet = () => {};
const change = (action: Change["action"], ...batches: string[]): Change => ({ action, batches, by: "test" });

async function ask(store: StorePaths, sql: string): Promise<unknown[][]> {
  const id = currentSnapshot(store) ?? "";
  const snapshot = await Snapshot.open(snapshotPath(store, id), id);
  const rows = await snapshot.use(async (connection) => (await connection.runAndReadAll(sql)).getRowsJson());
  snapshot.close();
  return rows;
}

async function accepted(folders: ProjectFolders): Promise<StorePaths> {
  const store = temporaryStore();
  await draftBudgets(store, "a", "(2021, 'P1', 1.10), (2021, 'P2', 2.20)");
  await draftBudgets(store, "b", "(2021, 'P1', 5.00)");
  await publishChange(store, change("accepted", "a"), quiet, folders);
  await publishChange(store, change("accepted", "b"), quiet, folders);
  return store;
}

describe("publishing a change of batches", () => {
  test("a later batch replaces rows of the same key, to the fen", async () => {
    const store = await accepted(smallProject());
    expect(await ask(store, "select * from marts.year")).toEqual([[2021, "7.20"]]);
  });

  test("undoing a batch is building without it, redoing gives the same figures back", async () => {
    const folders = smallProject();
    const store = await accepted(folders);
    await publishChange(store, change("undone", "b"), quiet, folders);
    expect(await ask(store, "select initial_yuan from marts.year")).toEqual([["3.30"]]);
    await publishChange(store, change("redone", "b"), quiet, folders);
    expect(await ask(store, "select initial_yuan from marts.year")).toEqual([["7.20"]]);
    expect(readBatch(store, "b").history.map((event) => event.action)).toEqual(["accepted", "undone", "redone"]);
  });

  test("a batch undone and redone keeps its place before later ones", async () => {
    const folders = smallProject();
    const store = await accepted(folders);
    await publishChange(store, change("undone", "a"), quiet, folders);
    await publishChange(store, change("redone", "a"), quiet, folders);
    expect(await ask(store, "select initial_yuan from marts.year")).toEqual([["7.20"]]);
  });

  test("an action that does not fit the state of a batch is refused and changes nothing", async () => {
    const folders = smallProject();
    const store = await accepted(folders);
    const before = currentSnapshot(store);
    await expect(publishChange(store, change("redone", "a"), quiet, folders)).rejects.toMatchObject({
      code: "batch_state",
    });
    expect(currentSnapshot(store)).toBe(before);
  });

  test("a candidate is published as it is when nothing else has changed, and built again when something has", async () => {
    const folders = smallProject();
    const store = temporaryStore();
    await draftBudgets(store, "a", "(2021, 'P1', 1.00)");
    await draftBudgets(store, "b", "(2021, 'P2', 2.00)");
    const first = await buildCandidate(store, change("accepted", "a"), quiet, folders);
    expect(currentSnapshot(store)).toBeNull();
    const late = await buildCandidate(store, change("accepted", "b"), quiet, folders);
    const published = await publishChange(store, { ...change("accepted", "a"), candidate: first }, quiet, folders);
    expect(published.id).toBe(first.id);
    const rebuilt = await publishChange(store, { ...change("accepted", "b"), candidate: late }, quiet, folders);
    expect(rebuilt.fingerprint).not.toBe(late.fingerprint);
    expect(await ask(store, "select initial_yuan from marts.year")).toEqual([["3.00"]]);
  });

  test("only the last ten snapshots are kept", async () => {
    const folders = smallProject();
    const store = temporaryStore();
    await draftBudgets(store, "a", "(2021, 'P1', 1.00)");
    await publishChange(store, change("accepted", "a"), quiet, folders);
    for (let at = 0; at < 11; at += 1) {
      await publishChange(store, change(at % 2 === 0 ? "undone" : "redone", "a"), quiet, folders);
    }
    expect(listSnapshots(store)).toHaveLength(10);
    expect(listSnapshots(store).filter((snapshot) => snapshot.is_current)).toHaveLength(1);
  });

  test("warning checks become findings", async () => {
    const store = temporaryStore();
    await draftBudgets(store, "a", "(2021, 'P1', -1.00)");
    await publishChange(store, change("accepted", "a"), quiet, smallProject());
    const findings = await ask(store, "select rule, severity, project_code, printed from checks.finding");
    expect(findings).toEqual([["budget_is_negative", "warning", "P1", "-1.00"]]);
  });
});

describe("promises of a header", () => {
  const cases: [string, Record<string, string>, RegExp][] = [
    [
      "a repeated grain",
      {
        "2_core/fct_budget.sql":
          "-- A.\n-- grain: fiscal_year\n-- nullable: none\nselect fiscal_year, initial_yuan from staging.stg_budget",
      },
      /grain fiscal_year: 1 rows break it/,
    ],
    [
      "an undeclared null",
      {
        "2_core/fct_budget.sql":
          "-- A.\n-- grain: fiscal_year, project_code\n-- nullable: none\nselect *, null::integer as hole from staging.stg_budget",
      },
      /not null hole/,
    ],
    [
      "a reference to nothing",
      {
        "2_core/dim_x.sql":
          "-- A.\n-- grain: project_code\n-- nullable: none\n-- references: project_code -> core.fct_budget\nselect 'nobody' as project_code",
      },
      /references project_code/,
    ],
    [
      "a column the glossary lacks",
      { "3_marts/odd.sql": "-- A.\n-- 甲。\n-- grain: odd_count\n-- nullable: none\nselect 1 as odd_count" },
      /glossary.csv lacks odd_count/,
    ],
    [
      "an error check that finds a row",
      { "checks/no.sql": "-- A.\n-- severity: error\nselect * from marts.year" },
      /The check no fails: 1 rows/,
    ],
    [
      "models that read each other",
      {
        "3_marts/a.sql": "-- A.\n-- grain: x\nselect * from marts.b",
        "3_marts/b.sql": "-- B.\n-- grain: x\nselect * from marts.a",
      },
      /read each other: a, b/,
    ],
  ];

  test.each(cases)("%s publishes nothing and leaves nothing behind", async (_, files, message) => {
    const store = temporaryStore();
    await draftBudgets(store, "a", "(2021, 'P1', 1.00), (2021, 'P2', 1.00)");
    await expect(publishChange(store, change("accepted", "a"), quiet, smallProject(files))).rejects.toThrow(message);
    expect(currentSnapshot(store)).toBeNull();
    expect(readBatch(store, "a").state).toBe("draft");
  });
});

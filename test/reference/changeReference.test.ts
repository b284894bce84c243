import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { draftImport } from "../../server/intake/draftImport.ts";
import { loadLists } from "../../server/intake/lists.ts";
import { acceptReference, measureReference } from "../../server/reference/changeReference.ts";
import { draftReference } from "../../server/reference/draftReference.ts";
import { readReference } from "../../server/reference/readReference.ts";
import { listBatches } from "../../server/store/batches.ts";
import { openStore, type StorePaths } from "../../server/store/paths.ts";
import { currentSnapshot, snapshotPath } from "../../server/store/snapshots.ts";
import { buildAside, publishAside } from "../../server/warehouse/builder.ts";
import { PROJECT } from "../../server/warehouse/projectFolders.ts";
import { publishChange } from "../../server/warehouse/publish.ts";
import { Snapshot } from "../../server/warehouse/Snapshot.ts";
import { importRequest } from "../intake/importRequest.ts";

const quiet = () => {};
let root: string;
let store: StorePaths;

/** Evaluations and departments, imported as files and published with the project's own SQL. */
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "reference-"));
  store = openStore(join(root, "store"));
  const path = join(root, "评价.csv");
  writeFileSync(
    path,
    "fiscal_year,project_code,project_name,department_code,department_name,kind,score\n2022,P1,道路,D1,甲局,self,88\n2022,P2,桥梁,D2,乙局,self,91\n",
  );
  const { manifest } = await draftImport(store, importRequest([path]), quiet);
  await publishChange(store, { action: "accepted", batches: [manifest.id], by: "test" }, quiet);
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

async function ask(sql: string): Promise<unknown[][]> {
  const id = currentSnapshot(store) ?? "";
  const snapshot = await Snapshot.open(snapshotPath(store, id), id);
  const reader = await snapshot.use((connection) => connection.runAndReadAll(sql));
  snapshot.close();
  return reader.getRowsJson();
}

const derived = () => ask("select subject_code, rating_derived from marts.evaluation order by 1");
const rowsOf = (list: string) => readReference(store, list, PROJECT.reference).rows.map((row) => ({ ...row }));

/** The bands with the lowest score of `excellent` moved. */
function lowered(minimum: string) {
  return rowsOf("rating_bands").map((row) => {
    if (row.rating === "excellent") return { ...row, minimum };
    return row.rating === "good" ? { ...row, maximum: minimum } : row;
  });
}

const wish = (list: string, rows: Record<string, string>[]) => ({
  list,
  rows,
  author: "张",
  reason: "新办法",
  source: null,
});

describe("changing a reference list", () => {
  test("a lower band changes ratings after acceptance, and undo brings them back", async () => {
    const before = [
      ["P1", "good"],
      ["P2", "excellent"],
    ];
    expect(await derived()).toEqual(before);
    const { manifest, candidate, impact } = await measureReference(
      store,
      wish("rating_bands", lowered("85")),
      (change) => buildAside(store, change, quiet),
    );
    expect(manifest).toMatchObject({
      state: "draft",
      title: "参考表:评价等级分数线",
      kinds: { reference: { kept: 4, replaced: 2 } },
    });
    expect(await derived()).toEqual(before);
    expect(impact.figures.map(({ figure, before, after }) => [figure, before, after])).toEqual([
      ["excellent_count", "1", "2"],
      ["good_count", "1", "0"],
    ]);
    await acceptReference(store, "rating_bands", manifest.id, "李", (change) =>
      publishAside(store, { ...change, candidate }, quiet),
    );
    expect(currentSnapshot(store)).toBe(candidate.id);
    expect(await derived()).toEqual([
      ["P1", "excellent"],
      ["P2", "excellent"],
    ]);
    const list = readReference(store, "rating_bands", PROJECT.reference);
    expect(list.rows[0]).toMatchObject({ rating: "excellent", minimum: "85" });
    expect(list.current).toMatchObject({ batch: manifest.id, author: "张", reason: "新办法", state: "accepted" });
    await publishChange(store, { action: "undone", batches: [manifest.id], by: "test" }, quiet);
    expect(await derived()).toEqual(before);
    expect(readReference(store, "rating_bands", PROJECT.reference).current).toBeNull();
  });

  test("a bad list is refused with its findings, and nothing is left behind", async () => {
    const batches = listBatches(store).length;
    const rows = rowsOf("rating_bands").map((row) => (row.rating === "good" ? { ...row, maximum: "95" } : row));
    await expect(draftReference(store, wish("rating_bands", rows))).rejects.toMatchObject({
      code: "reference_refused",
      findings: [{ list: "rating_bands", row: 3, column: "maximum", rule: "bands_do_not_meet" }],
    });
    expect(listBatches(store)).toHaveLength(batches);
  });

  test("a list as it is already, and one that is not there, make no draft", async () => {
    await expect(draftReference(store, wish("rating_bands", rowsOf("rating_bands")))).rejects.toMatchObject({
      code: "reference_unchanged",
    });
    await expect(draftReference(store, wish("glossary", []))).rejects.toMatchObject({ code: "reference_unknown" });
  });

  test("a list has one draft at most, and one made from an older list is not accepted", async () => {
    const first = await draftReference(store, wish("rating_bands", lowered("86")));
    const second = await draftReference(store, wish("rating_bands", lowered("87")));
    expect(
      listBatches(store)
        .filter(({ state }) => state === "draft")
        .map(({ id }) => id),
    ).toEqual([second.id]);
    await expect(
      acceptReference(store, "rating_bands", first.id, "李", (change) => publishAside(store, change, quiet)),
    ).rejects.toMatchObject({
      code: "batch_unknown",
    });
    await expect(
      acceptReference(store, "regions", second.id, "李", (change) => publishAside(store, change, quiet)),
    ).rejects.toMatchObject({
      code: "batch_unknown",
    });
    writeFileSync(
      join(store.reference, "rating_bands.csv"),
      readFileSync(join(PROJECT.reference, "rating_bands.csv"), "utf8").replaceAll("90", "89"),
    );
    await expect(
      acceptReference(store, "rating_bands", second.id, "李", (change) => publishAside(store, change, quiet)),
    ).rejects.toMatchObject({
      code: "reference_moved_on",
    });
    rmSync(join(store.reference, "rating_bands.csv"));
  });

  test("a merger is followed for restating history", async () => {
    const current = () => ask("select current_department_code from core.dim_department where department_code = 'D1'");
    expect(await current()).toEqual([["D1"]]);
    const rows = [{ department_code: "D1", successor_code: "D2", successor_from_year: "2023" }];
    const { id } = await draftReference(store, wish("department_mergers", rows));
    await publishChange(store, { action: "accepted", batches: [id], by: "test" }, quiet);
    expect(await current()).toEqual([["D2"]]);
    await publishChange(store, { action: "undone", batches: [id], by: "test" }, quiet);
    expect(await current()).toEqual([["D1"]]);
  });

  test("an import goes by the units in force", async () => {
    const rows = [...rowsOf("units"), { unit: "十万元", multiplier: "100000", currency: "CNY", aliases: "" }];
    const { id } = await draftReference(store, wish("units", rows));
    expect(loadLists(store).units.some(({ names }) => names.includes("十万元"))).toBe(false);
    await publishChange(store, { action: "accepted", batches: [id], by: "test" }, quiet);
    expect(loadLists(store).units.find(({ names }) => names.includes("十万元"))?.multiplier).toBe("100000");
  });
});

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Kept } from "../../server/office/Kept.ts";
import { OfficeDatabase } from "../../server/office/OfficeDatabase.ts";
import { recordRun, runsOf } from "../../server/office/runs.ts";

let folder: string;
let database: OfficeDatabase;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "jixiao-office-"));
  database = new OfficeDatabase(join(folder, "office.duckdb"));
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const draft = (name: string, is_shared = false) => ({ body: { name }, is_shared });

async function made(kept: Kept<{ name: string }>, name: string, is_shared = false, by = "王") {
  const thing = await kept.add(draft(name, is_shared), by);
  if (thing === null) throw new Error("not kept");
  return thing;
}

describe("things that people keep", () => {
  test("are there for their author, and for others where they are shared", async () => {
    const kept = new Kept<{ name: string }>(database, "saved_query");
    const own = await made(kept, "自己的");
    const shared = await made(kept, "共享的", true);
    expect(own).toMatchObject({ version: 1, author: "王", saved_by: "王", is_shared: false });
    expect((await kept.list("王")).map(({ id }) => id).sort()).toEqual([own.id, shared.id].sort());
    expect((await kept.list("李")).map(({ id }) => id)).toEqual([shared.id]);
    expect(await kept.read(own.id, "李")).toBeNull();
    expect(await kept.replace(own.id, 1, draft("改"), "李")).toEqual({ outcome: "unknown" });
    expect(await kept.remove(own.id, "李")).toBe(false);
    expect(await new Kept(database, "board").list("王")).toEqual([]);
  });

  test("have a version for every change, and a change of what is no longer so is refused", async () => {
    const kept = new Kept<{ name: string }>(database, "board");
    const { id } = await made(kept, "一", true);
    const second = await kept.replace(id, 1, draft("二", false), "李");
    // Whether it is shared is its author's to say.
    expect(second).toMatchObject({
      outcome: "done",
      thing: { version: 2, author: "王", saved_by: "李", is_shared: true },
    });
    const late = await kept.replace(id, 1, draft("三", true), "王");
    expect(late).toMatchObject({ outcome: "moved_on", thing: { version: 2, body: { name: "二" }, saved_by: "李" } });
    expect((await kept.read(id, "王"))?.map(({ version, body }) => [version, body.name])).toEqual([
      [2, "二"],
      [1, "一"],
    ]);
    expect(await kept.remove(id, "王")).toBe(true);
    expect(await kept.read(id, "王")).toBeNull();
    expect(await kept.list("王")).toEqual([]);
  });

  test("of two changes of one version at once, one is made", async () => {
    const kept = new Kept<{ name: string }>(database, "board");
    const { id } = await made(kept, "起", true);
    const outcomes = await Promise.all(["甲", "乙", "丙"].map((name) => kept.replace(id, 1, draft(name, true), name)));
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(["done", "moved_on", "moved_on"]);
    expect((await kept.read(id, "王"))?.length).toBe(2);
  });

  test("are there after the database was closed, and what failed halfway is not", async () => {
    const path = join(folder, "again.duckdb");
    const first = new OfficeDatabase(path);
    const { id } = await made(new Kept<{ name: string }>(first, "board"), "留");
    await expect(
      first.use(async (connection) => {
        await connection.run("delete from kept_version");
        throw new Error("halfway");
      }),
    ).rejects.toThrow("halfway");
    await first.close();
    const second = new OfficeDatabase(path);
    expect((await new Kept(second, "board").list("王")).map((thing) => thing.id)).toEqual([id]);
    await second.close();
  });
});

test("what was run is kept in order, each person's own", async () => {
  const run = {
    sql: "select 1",
    parameters: { year: "2022", none: null },
    snapshot: "s1",
    seconds: 0.25,
    row_count: 3,
  };
  const at = (minute: number) => `2026-01-01T00:0${minute}:00.123Z`;
  await recordRun(database, { ...run, id: "r1", author: "王", ran_at: at(1), outcome: "done" });
  await recordRun(database, { ...run, id: "r2", author: "李", ran_at: at(2), outcome: "done" });
  const refused = { seconds: null, row_count: null, snapshot: null, outcome: "refused" };
  await recordRun(database, { ...run, ...refused, id: "r3", author: "王", ran_at: at(3) });
  const kept = await runsOf(database, "王", 10);
  expect(kept.map(({ id }) => id)).toEqual(["r3", "r1"]);
  expect(kept[1]).toEqual({ ...run, id: "r1", author: "王", ran_at: at(1), outcome: "done" });
  expect((await runsOf(database, "王", 1)).map(({ id }) => id)).toEqual(["r3"]);
});

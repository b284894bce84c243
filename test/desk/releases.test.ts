import { rmSync } from "node:fs";
import { utils } from "@e965/xlsx";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readBatch } from "../../server/store/batches.ts";
import { currentSnapshot, listSnapshots, snapshotPath } from "../../server/store/snapshots.ts";
import { workbookOf } from "../intake/read/workbookOf.ts";
import { type DeskServer, openDeskServer } from "./deskServer.ts";

let server: DeskServer;
const batches: string[] = [];
const snapshots: string[] = [];

beforeAll(async () => {
  server = await openDeskServer();
  for (const [code, amount] of [
    ["P1", "5"],
    ["P2", "7"],
  ]) {
    const session = await server.settled({ [`${code}.csv`]: `年度,项目编码,年初预算数(元)\n2022,${code},${amount}\n` });
    await server.request("POST", `/api/imports/${session.id}/accept`, {});
    const { snapshot } = await server.until(session.id, "accepted");
    batches.push(session.draft?.batch ?? "");
    snapshots.push(snapshot ?? "");
  }
});
afterAll(() => server.close());

const json = async (method: string, path: string) => (await server.request(method, path)).json();

describe("a batch", () => {
  test("is undone and redone, each time in a snapshot of its own", async () => {
    const [, second = ""] = batches;
    const undone = await server.request("POST", `/api/batches/${second}/undo`, {});
    expect(undone.status).toBe(202);
    const without = await undone.json();
    expect(without).toEqual({ id: second, state: "undone", snapshot: currentSnapshot(server.store) });
    expect(await json("GET", `/api/snapshots/${snapshots[1]}/compare/${without.snapshot}`)).toMatchObject({
      a: snapshots[1],
      b: without.snapshot,
      batches: { added: [], removed: [{ id: second, state: "undone" }] },
    });
    const again = await server.request("POST", `/api/batches/${second}/undo`, {});
    expect([again.status, (await again.json()).error.code]).toEqual([409, "batch_state"]);
    const redone = await (await server.request("POST", `/api/batches/${second}/redo`, {})).json();
    expect(redone).toEqual({ id: second, state: "accepted", snapshot: currentSnapshot(server.store) });
    const { batches: listed } = await json("GET", "/api/batches");
    expect(listed[0].history.map(({ action }: { action: string }) => action)).toEqual([
      "created",
      "accepted",
      "undone",
      "redone",
    ]);
    expect(listed[0].problem_count).toEqual({ error: 0, warning: 0, info: 0 });
  });

  test("that does not exist cannot be undone, nor by a page from elsewhere", async () => {
    const unknown = await server.request("POST", "/api/batches/20200101-000000-0000/undo", {});
    expect([unknown.status, (await unknown.json()).error.code]).toEqual([404, "batch_unknown"]);
    const foreign = await server.request("POST", `/api/batches/${batches[0]}/undo`, undefined, { "X-Jixiao": "" });
    expect([foreign.status, (await foreign.json()).error.code]).toEqual([403, "request_foreign"]);
    expect(readBatch(server.store, batches[0] ?? "").state).toBe("accepted");
    expect((await server.request("POST", `/api/batches/${batches[0]}/explode`, {})).status).toBe(400);
  });
});

describe("a draft", () => {
  test("names the import it waits in, and its workbook is shown where no sheet is named", async () => {
    const bytes = workbookOf({
      预算: utils.aoa_to_sheet([
        ["年度", "项目编码", "年初预算数(元)"],
        ["2022", "P9", "1"],
      ]),
    });
    const session = await server.settled({ "草稿.xlsx": Uint8Array.from(bytes) });
    const batch = session.draft?.batch ?? "";
    const { batches: listed } = await json("GET", "/api/batches");
    expect(listed[0]).toMatchObject({ id: batch, state: "draft", import_id: session.id });
    const file = session.draft?.sheets[0]?.file ?? "";
    const sheet = await json("GET", `/api/lineage/sheet?${new URLSearchParams({ batch, file, row: "1" })}`);
    expect(sheet.rows[0]).toEqual({ row: 1, cells: ["年度", "项目编码", "年初预算数(元)"] });
    await server.request("DELETE", `/api/imports/${session.id}`);
  });
});

describe("two snapshots", () => {
  test("are compared by their figures and batches, both ways", async () => {
    const [first, second] = snapshots;
    const there = await json("GET", `/api/snapshots/${first}/compare/${second}`);
    expect(there.impact.figures).toContainEqual({
      fiscal_year: 2022,
      figure: "initial_yuan",
      before: "5.00",
      after: "12.00",
      difference: "7.000000",
    });
    expect(there.batches).toMatchObject({ added: [{ id: batches[1] }], removed: [] });
    const back = await json("GET", `/api/snapshots/${second}/compare/${first}`);
    expect(back.batches).toMatchObject({ added: [], removed: [{ id: batches[1] }] });
    const same = await json("GET", `/api/snapshots/${first}/compare/${first}`);
    expect(same).toMatchObject({ impact: { figures: [], published_figures: [] }, batches: { added: [], removed: [] } });
  });

  test("must both be kept", async () => {
    for (const path of [`nothing/compare/${snapshots[0]}`, `${snapshots[0]}/compare/..%2f..%2fCURRENT`]) {
      const response = await server.request("GET", `/api/snapshots/${path}`);
      expect([response.status, (await response.json()).error.code]).toEqual([404, "snapshot_unknown"]);
    }
  });
});

describe("the snapshot of a date", () => {
  test("is the last one published until then", async () => {
    const { snapshots: kept } = await json("GET", "/api/snapshots");
    const first = kept.find(({ id }: { id: string }) => id === snapshots[0]);
    const second = kept.find(({ id }: { id: string }) => id === snapshots[1]);
    expect((await json("GET", `/api/snapshots/at/${first.built_at}`)).id).toBe(first.id);
    const before = new Date(Date.parse(second.built_at) - 1).toISOString();
    expect((await json("GET", `/api/snapshots/at/${before}`)).id).toBe(first.id);
    const today = new Date().toLocaleDateString("sv");
    expect((await json("GET", `/api/snapshots/at/${today}`)).id).toBe(currentSnapshot(server.store));
  });

  test("that is not kept any more is gone, and the nearest is named", async () => {
    const response = await server.request("GET", "/api/snapshots/at/2001-01-01");
    const { error } = await response.json();
    expect([response.status, error.code]).toEqual([404, "snapshot_gone"]);
    expect(error.message_en).toContain(listSnapshots(server.store)[0]?.id);
    expect((await server.request("GET", "/api/snapshots/at/someday")).status).toBe(400);
    rmSync(snapshotPath(server.store, snapshots[0] ?? ""));
    const gone = await server.request("GET", `/api/snapshots/${snapshots[0]}/compare/${snapshots[1]}`);
    expect(gone.status).toBe(404);
  });
});

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sessionSchema } from "../../server/api/imports/sessionSchema.ts";
import { listBatches, readBatch } from "../../server/store/batches.ts";
import { currentSnapshot } from "../../server/store/snapshots.ts";
import { type DeskServer, openDeskServer } from "./deskServer.ts";

let server: DeskServer;
beforeAll(async () => {
  server = await openDeskServer();
});
afterAll(() => server.close());

const budget = (code: string, amount = "5") => `年度,项目编码,年初预算数(元)\n2022,${code},${amount}\n`;

describe("an import", () => {
  test("is uploaded, read, checked, measured and accepted", async () => {
    const response = await server.upload({ "预算/教育局.csv": budget("P1") }, { title: "教育局预算" });
    expect(response.status).toBe(201);
    const begun = sessionSchema.strict().parse(await response.json());
    expect(begun).toMatchObject({ state: "reading", title: "教育局预算", draft: null, error: null });
    expect(begun.files).toEqual([{ name: "预算/教育局.csv", bytes: Buffer.byteLength(budget("P1")) }]);
    const ready = await server.until(begun.id, "ready", "failed");
    expect(ready).toMatchObject({ state: "ready", progress: null, snapshot: null });
    expect(ready.draft).toMatchObject({
      kinds: { budget: { read: 1, kept: 1, refused: 0, replaced: 0 } },
      problem_count: { error: 0, warning: 0, info: 0 },
      sheets: [{ header_rows: [1], kinds: ["budget"], form: null }],
    });
    expect(ready.impact?.figures).toContainEqual(
      expect.objectContaining({ fiscal_year: 2022, figure: "initial_yuan", before: null, after: "5.00" }),
    );
    const stored = await (await server.request("GET", `/api/imports/${begun.id}`)).json();
    expect(sessionSchema.strict().parse(stored)).toEqual(ready);
    const accepted = await server.request("POST", `/api/imports/${begun.id}/accept`, { accept_problems: false });
    expect([accepted.status, (await accepted.json()).state]).toEqual([202, "accepting"]);
    const done = await server.until(begun.id, "accepted", "failed");
    expect(done.snapshot).toBe(currentSnapshot(server.store));
    expect(readBatch(server.store, ready.draft?.batch ?? "").state).toBe("accepted");
    expect(existsSync(join(server.store.imports, begun.id, "upload"))).toBe(false);
  });

  test("of the same files says which batch has them", async () => {
    const session = await server.settled({ "again.csv": budget("P1") });
    const [batch] = listBatches(server.store);
    expect(session).toMatchObject({ state: "known", draft: null, known: { batch: batch?.id, import: null } });
  });

  test("that needs to be told more asks, shows its columns, and goes on with the answer", async () => {
    const asking = await server.settled({ "a.csv": "年度,项目编码,年初数\n2022,P2,7\n" });
    expect(asking).toMatchObject({ state: "asking", draft: { batch: "" } });
    const [sheet] = asking.draft?.sheets ?? [];
    expect(sheet?.columns.map(({ header, column }) => [header, column])).toContainEqual(["年初数", null]);
    expect(asking.draft?.problems[0]).toMatchObject({ rule: "nothing_recognised", severity: "error", count: 1 });
    const mapping = { map: { 年初数: ["initial_budget"] }, unit: "万元" };
    const told = await server.request("PUT", `/api/imports/${asking.id}/mapping`, mapping);
    expect([told.status, (await told.json()).state]).toEqual([202, "reading"]);
    const ready = await server.until(asking.id, "ready", "failed", "asking");
    expect(ready).toMatchObject({ state: "ready", request: mapping });
    expect(ready.draft?.sheets[0]?.columns[2]).toMatchObject({ column: "initial_budget", multiplier: "10000" });
    const again = await server.request("PUT", `/api/imports/${asking.id}/mapping`, { unit: "元" });
    expect(again.status).toBe(202);
    const second = await server.until(asking.id, "ready", "failed");
    expect(second.draft?.batch).not.toBe(ready.draft?.batch);
    expect(listBatches(server.store).map(({ id }) => id)).not.toContain(ready.draft?.batch);
    await server.request("DELETE", `/api/imports/${asking.id}`);
  });

  test("that fails says why in both languages, and can be tried again", async () => {
    const failed = await server.settled({ "a.csv": budget("P3") }, { unit: "bushels" });
    expect(failed).toMatchObject({ state: "failed", draft: null, error: { code: "unit_unknown_name" } });
    expect(failed.error?.message_zh).toContain("bushels");
    expect(failed.error?.message_en).toContain("bushels");
    await server.request("PUT", `/api/imports/${failed.id}/mapping`, { unit: null });
    expect(await server.until(failed.id, "ready", "asking")).toMatchObject({ state: "ready", error: null });
    expect((await server.request("DELETE", `/api/imports/${failed.id}`)).status).toBe(204);
  });

  test("with errors is accepted only by a person who says so", async () => {
    const session = await server.settled({ "errors.csv": `${budget("P4")}2022,P5,十二\n` });
    expect(session).toMatchObject({ state: "ready", draft: { problem_count: { error: 1 } } });
    const accept = (body: object) => server.request("POST", `/api/imports/${session.id}/accept`, body);
    const refused = await accept({});
    expect([refused.status, (await refused.json()).error.code]).toEqual([409, "import_has_errors"]);
    expect((await accept({ accept_problems: true })).status).toBe(202);
    expect((await server.until(session.id, "accepted", "ready")).state).toBe("accepted");
    const late = await accept({ accept_problems: true });
    expect([late.status, (await late.json()).error.code]).toEqual([409, "import_not_ready"]);
  });

  test("that is discarded leaves neither draft nor upload nor candidate", async () => {
    const session = await server.settled({ "gone.csv": budget("P6") });
    expect((await server.request("DELETE", `/api/imports/${session.id}`)).status).toBe(204);
    expect(server.desk().find(session.id).session).toMatchObject({ state: "cancelled", draft: null, impact: null });
    expect(listBatches(server.store).filter(({ state }) => state === "draft")).toEqual([]);
    expect(existsSync(join(server.store.imports, session.id, "upload"))).toBe(false);
    expect(readdirSync(server.store.temporary).filter((name) => name.includes(".building."))).toEqual([]);
    expect((await server.request("DELETE", `/api/imports/${session.id}`)).status).toBe(204);
    expect((await server.request("GET", `/api/imports/${session.id}`)).status).toBe(404);
  });
});

describe("work for several imports", () => {
  test("is done one after the other, and cancelled at any moment", async () => {
    const responses = await Promise.all(["Q1", "Q2", "Q3"].map((code) => server.upload({ "q.csv": budget(code) })));
    const ids = await Promise.all(responses.map(async (response) => (await response.json()).id as string));
    const states = () =>
      ids.map((id) => server.desk().find(id).session).map(({ state, progress }) => [state, progress]);
    expect(states().slice(1)).toEqual([
      ["reading", null],
      ["reading", null],
    ]);
    const [first = "", second = "", third = ""] = ids;
    await Promise.all([first, second].map((id) => server.request("DELETE", `/api/imports/${id}`)));
    expect((await server.until(third, "ready", "failed")).state).toBe("ready");
    expect(states().map(([state]) => state)).toEqual(["cancelled", "cancelled", "ready"]);
    expect(listBatches(server.store).filter(({ state }) => state === "draft")).toHaveLength(1);
    expect(readdirSync(server.store.temporary).filter((name) => name.startsWith("import-"))).toEqual([]);
  });

  test("is listed newest first, without sheets and problems", async () => {
    const { imports } = await (await server.request("GET", "/api/imports")).json();
    const created = imports.map(({ created_at }: { created_at: string }) => created_at);
    expect(created).toEqual([...created].sort().reverse());
    expect(imports.some(({ draft }: { draft: object | null }) => draft !== null)).toBe(true);
    expect(JSON.stringify(imports)).not.toContain('"sheets"');
  });
});

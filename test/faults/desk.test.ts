import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listBatches, readBatch } from "../../server/store/batches.ts";
import { openStore, type StorePaths } from "../../server/store/paths.ts";
import { type DeskProcess, startDesk, untilKept } from "./deskProcess.ts";
import { expectWhole } from "./expectWhole.ts";

let store: StorePaths;
let server: DeskProcess;

beforeAll(async () => {
  store = openStore(mkdtempSync(join(tmpdir(), "jixiao-desk-faults-")));
  server = await startDesk(store);
  const id = await server.upload("first.csv", budget(2020));
  await server.until(id, "ready");
  await accept(id);
});

afterAll(async () => {
  await server.kill();
  rmSync(store.root, { recursive: true, force: true });
});

/** Each import holds a year of its own. */
function budget(year: number): string {
  return `年度,项目编码,年初预算数(元)\n${year},P1,5\n${year},P2,0.01\n`;
}

async function accept(id: string): Promise<void> {
  expect((await server.send("POST", `/api/imports/${id}/accept`)).status).toBe(202);
  await server.until(id, "accepted");
}

async function killAndStart(): Promise<void> {
  await server.kill();
  server = await startDesk(store);
}

const drafts = () => listBatches(store).filter(({ state }) => state === "draft");

describe("a server that is killed", () => {
  test("while files are uploaded keeps none of them and says so", async () => {
    const { port } = new URL(server.url);
    const headers = { "X-Jixiao": "1", "Content-Type": "multipart/form-data; boundary=line" };
    const upload = request({ port, method: "POST", path: "/api/imports", headers });
    upload.on("error", () => {});
    upload.write(`--line\r\nContent-Disposition: form-data; name="files"; filename="cut.csv"\r\n\r\n${budget(2021)}`);
    const id = await untilKept(store, "uploading");
    await killAndStart();
    const session = await server.session(id);
    expect(session).toMatchObject({ state: "failed", files: [], progress: null, error: { code: "upload_incomplete" } });
    expect(readdirSync(join(store.imports, id))).not.toContain("upload");
    expect((await server.send("PUT", `/api/imports/${id}/mapping`)).status).toBe(409);
    expect((await server.send("DELETE", `/api/imports/${id}`)).status).toBe(204);
  });

  test.each([
    ["reading", 2022],
    ["checking", 2023],
    ["impact", 2024],
  ] as const)("while an import is %s interrupts it; it starts again and is accepted", async (state, year) => {
    const before = await expectWhole(store);
    const id = await server.upload(`${year}.csv`, budget(year));
    await untilKept(store, state);
    await killAndStart();
    expect(await server.session(id)).toMatchObject({ state: "interrupted", draft: null, impact: null, progress: null });
    expect(drafts()).toEqual([]);
    expect(await expectWhole(store)).toEqual(before);
    expect((await server.send("POST", `/api/imports/${id}/accept`)).status).toBe(409);
    expect((await server.send("PUT", `/api/imports/${id}/mapping`)).status).toBe(202);
    const { draft } = await server.until(id, "ready");
    await accept(id);
    expect(await expectWhole(store)).toEqual([...before, draft?.batch]);
  });

  test("while a draft waits for a person leaves it waiting", async () => {
    const id = await server.upload("wait.csv", budget(2030));
    const ready = await server.until(id, "ready");
    await killAndStart();
    expect(await server.session(id)).toEqual(ready);
    await accept(id);
    expect(await expectWhole(store)).toContain(ready.draft?.batch);
  });

  test.each([
    [0, 2031],
    [700, 2032],
    [1000, 2033],
  ])("%i ms into an acceptance has accepted all of it or nothing", async (later, year) => {
    const id = await server.upload(`${year}.csv`, budget(year));
    const { draft } = await server.until(id, "ready");
    const batch = draft?.batch ?? "";
    expect((await server.send("POST", `/api/imports/${id}/accept`)).status).toBe(202);
    await setTimeout(later);
    await killAndStart();
    const session = await server.session(id);
    expect(["ready", "accepted"]).toContain(session.state);
    const isAccepted = readBatch(store, batch).state === "accepted";
    expect(session.state).toBe(isAccepted ? "accepted" : "ready");
    expect((await expectWhole(store)).includes(batch)).toBe(isAccepted);
    if (!isAccepted) await accept(id);
    expect((await expectWhole(store)).filter((one) => one === batch)).toHaveLength(1);
    expect((await server.session(id)).snapshot).not.toBeNull();
  });
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Session } from "../../server/desk/session.ts";
import { readBatch } from "../../server/store/batches.ts";
import { publishAside } from "../../server/warehouse/builder.ts";
import { type DeskServer, openDeskServer } from "./deskServer.ts";

let server: DeskServer;
let first: Session;
let waiting: Session;
beforeAll(async () => {
  server = await openDeskServer();
  first = await server.settled({ "first.csv": budget("P1", "5") });
  waiting = await server.settled({ "waiting.csv": budget("P2", "7") });
});
afterAll(() => server.close());

const budget = (code: string, amount: string) => `年度,项目编码,年初预算数(元)\n2022,${code},${amount}\n`;
const now = () => server.desk().find(waiting.id).session;
const initial = ({ impact }: Session) => {
  const figure = impact?.figures.find((one) => one.figure === "initial_yuan");
  return [figure?.before, figure?.after];
};

describe("the impact of an import that waits", () => {
  test("is measured again when another import is accepted", async () => {
    expect(initial(waiting)).toEqual([null, "7.00"]);
    await server.request("POST", `/api/imports/${first.id}/accept`, {});
    await server.until(first.id, "accepted");
    await expect.poll(() => now().is_outdated, { timeout: 5_000 }).toBe(true);
    expect(now().state).toBe("ready");
    await expect.poll(() => now().is_outdated, { timeout: 60_000 }).toBe(false);
    expect(initial(now())).toEqual(["5.00", "12.00"]);
  });

  test("and when a batch is undone", async () => {
    await server.request("POST", `/api/batches/${first.draft?.batch}/undo`, {});
    await expect.poll(() => now().is_outdated, { timeout: 60_000 }).toBe(false);
    expect(initial(now())).toEqual([null, "7.00"]);
  });

  test("does not hinder its acceptance while it is being measured", async () => {
    await server.request("POST", `/api/batches/${first.draft?.batch}/redo`, {});
    const accepted = await server.request("POST", `/api/imports/${waiting.id}/accept`, {});
    expect(accepted.status).toBe(202);
    expect((await server.until(waiting.id, "accepted", "failed")).error).toBeNull();
    expect(readBatch(server.store, waiting.draft?.batch ?? "").state).toBe("accepted");
  });

  test("is measured again by who opens it after something has changed elsewhere", async () => {
    const other = await server.settled({ "other.csv": budget("P3", "1") });
    const before = initial(server.desk().find(other.id).session);
    // Past the desk, as the command line does it.
    await publishAside(server.store, { action: "undone", batches: [first.draft?.batch ?? ""], by: "tester" }, () => {});
    expect(initial(server.desk().find(other.id).session)).toEqual(before);
    await server.request("GET", `/api/imports/${other.id}`);
    const now = () => initial(server.desk().find(other.id).session);
    await expect.poll(now, { timeout: 60_000 }).toEqual(["7.00", "8.00"]);
    expect(before).not.toEqual(["7.00", "8.00"]);
  });
});

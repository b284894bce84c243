import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Session } from "../../server/desk/session.ts";
import { readBatch } from "../../server/store/batches.ts";
import { publishAside } from "../../server/warehouse/builder.ts";
import { type DeskServer, openDeskServer } from "./deskServer.ts";

let server: DeskServer;
let first: Session;
let waiting: Session;
beforeEach(async () => {
  server = await openDeskServer();
  first = await accepted({ "first.csv": budget("P1", "5") });
  waiting = await server.settled({ "waiting.csv": budget("P2", "7") });
});
afterEach(() => server.close());

const budget = (code: string, amount: string) => `年度,项目编码,年初预算数(元)\n2022,${code},${amount}\n`;
const now = () => server.desk().find(waiting.id).session;
const initial = ({ impact }: Session) => {
  const figure = impact?.figures.find((one) => one.figure === "initial_yuan");
  return [figure?.before, figure?.after];
};
const change = (session: Session, how: "undo" | "redo") =>
  server.request("POST", `/api/batches/${session.draft?.batch}/${how}`, {});

async function accepted(files: Record<string, string>): Promise<Session> {
  const session = await server.settled(files);
  await server.request("POST", `/api/imports/${session.id}/accept`, {});
  await server.until(session.id, "accepted");
  return session;
}

describe("the impact of an import that waits", () => {
  test("is measured again when another import is accepted", async () => {
    expect(initial(waiting)).toEqual(["5.00", "12.00"]);
    await accepted({ "other.csv": budget("P3", "1") });
    await expect.poll(() => now().is_outdated, { timeout: 5_000 }).toBe(true);
    expect(now().state).toBe("ready");
    await expect.poll(() => now().is_outdated, { timeout: 60_000 }).toBe(false);
    expect(initial(now())).toEqual(["6.00", "13.00"]);
  });

  test("and when a batch is undone", async () => {
    await change(first, "undo");
    await expect.poll(() => initial(now()), { timeout: 60_000 }).toEqual([null, "7.00"]);
    expect(now().is_outdated).toBe(false);
  });

  test("does not hinder its acceptance while it is being measured", async () => {
    await change(first, "undo");
    const response = await server.request("POST", `/api/imports/${waiting.id}/accept`, {});
    expect(response.status).toBe(202);
    expect((await server.until(waiting.id, "accepted", "failed")).error).toBeNull();
    expect(readBatch(server.store, waiting.draft?.batch ?? "").state).toBe("accepted");
  });

  test("is measured again by who opens it after something has changed elsewhere", async () => {
    expect(initial(now())).toEqual(["5.00", "12.00"]);
    // Past the desk, as the command line does it.
    await publishAside(server.store, { action: "undone", batches: [first.draft?.batch ?? ""], by: "tester" }, () => {});
    expect(initial(now())).toEqual(["5.00", "12.00"]);
    await server.request("GET", `/api/imports/${waiting.id}`);
    await expect.poll(() => initial(now()), { timeout: 60_000 }).toEqual([null, "7.00"]);
  });
});

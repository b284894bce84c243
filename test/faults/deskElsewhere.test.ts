import { expect, test } from "vitest";
import { openDeskServer } from "../desk/deskServer.ts";
import { startDesk } from "./deskProcess.ts";

test("a second server of a store shows its figures, and leaves its imports to the first", async () => {
  const first = await openDeskServer();
  const session = await first.settled({ "a.csv": "年度,项目编码,年初预算数(元)\n2022,P1,5\n" });
  const second = await startDesk(first.store);
  for (const path of ["/api/imports", `/api/imports/${session.id}`]) {
    const response = await fetch(second.url + path);
    expect([response.status, (await response.json()).error.code]).toEqual([503, "desk_elsewhere"]);
  }
  expect((await second.send("PUT", `/api/imports/${session.id}/mapping`)).status).toBe(503);
  expect((await fetch(`${second.url}/api/batches`)).status).toBe(200);
  await second.kill();
  expect(first.desk().find(session.id).session).toEqual(session);
  await first.close();
});

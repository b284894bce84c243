import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { Workbench } from "../../server/workbench/Workbench.ts";
import { smallStore } from "./smallStore.ts";

test("a run that fails for a reason of the server's own says so, and the reason stands in the log alone", async () => {
  const small = await smallStore();
  onTestFinished(small.close);
  const other = new Workbench(small.store);
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  const ask = async () => {
    const asked = await other.start({
      principal: "ann",
      sql: "select 1",
      parameters: {},
      snapshot: null,
      rows: null,
    });
    await asked.ended();
    return asked;
  };
  expect((await ask()).state).toBe("done");
  const own = readdirSync(small.store.temporary);
  for (const name of own) rmSync(join(small.store.temporary, name), { recursive: true });
  const { state, error } = await ask();
  expect([own.length, state, error?.code, error?.message_zh]).toEqual([
    1,
    "failed",
    "internal",
    "语句未能完成，原因见服务器日志",
  ]);
  expect(JSON.stringify(error)).not.toContain(small.store.root);
  expect(String(log.mock.calls[0]?.[0])).toContain(small.store.root);
  log.mockRestore();
  await other.close();
});

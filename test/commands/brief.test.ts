import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runJixiao } from "../faults/runJixiao.ts";

const store = mkdtempSync(join(tmpdir(), "jixiao-brief-"));
afterAll(() => rmSync(store, { recursive: true, force: true }));

test.each([
  [["--year", "2022"], "nothing has been published yet"],
  [["--year", "2022", "--out", "brief.txt"], "ends in .docx or .md"],
  [["--year", "22"], "a year has four digits"],
  [[], "--year"],
])("jixiao brief %j ends with code 2 and says why", async (flags, said) => {
  const { code, stderr } = await runJixiao("brief", "--store", store, ...flags);
  expect(stderr).toContain(said);
  expect(code).toBe(2);
});

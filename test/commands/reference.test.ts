import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { LIST_SHAPES } from "../../server/reference/listShapes.ts";
import { PROJECT } from "../../server/warehouse/projectFolders.ts";
import { runJixiao } from "../faults/runJixiao.ts";

const folder = mkdtempSync(join(tmpdir(), "reference-command-"));
const store = ["--store", join(folder, "store")];
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("lists the lists and prints one as it may be given back", async () => {
  const lists = await runJixiao("reference", ...store, "--json");
  expect(JSON.parse(lists.stdout).map(({ name }: { name: string }) => name)).toEqual(
    LIST_SHAPES.map(({ name }) => name),
  );
  const bands = await runJixiao("reference", "rating_bands", ...store, "--format", "csv");
  expect(bands.stdout).toBe(readFileSync(join(PROJECT.reference, "rating_bands.csv"), "utf8"));
});

test("refuses a bad list with exit code 1 and its findings", async () => {
  const path = join(folder, "bands.csv");
  writeFileSync(
    path,
    readFileSync(join(PROJECT.reference, "rating_bands.csv"), "utf8").replace("good,80,90", "good,80,95"),
  );
  const { code, stdout } = await runJixiao("reference", "rating_bands", ...store, "--set", path, "--json");
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    state: "refused",
    findings: [{ row: 3, column: "maximum", rule: "bands_do_not_meet" }],
  });
});

test("a list that is not there is wrong usage", async () => {
  const { code, stderr } = await runJixiao("reference", "glossary", ...store);
  expect(code).toBe(2);
  expect(stderr).toContain("glossary");
});

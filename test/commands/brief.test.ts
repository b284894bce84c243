import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runJixiao } from "../faults/runJixiao.ts";

const folder = mkdtempSync(join(tmpdir(), "jixiao-brief-"));
const store = join(folder, "empty");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

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

test("jixiao brief writes the brief to the standard output, as Markdown and as a Word file", async () => {
  const published = join(folder, "published");
  const budget = join(folder, "budget.csv");
  writeFileSync(budget, "年度,项目编码,项目名称,年初预算数(元),调整后预算数(元)\n2022,P1,道路,300000000,300000000\n");
  expect(await runJixiao("import", budget, "--store", published)).toMatchObject({ code: 0 });
  const ask = (...flags: string[]) => runJixiao("brief", "--year", "2022", "--store", published, ...flags);

  const printed = await ask("--lang", "zh");
  expect(printed).toMatchObject({ code: 0, stderr: "" });
  expect(printed.stdout).toMatch(/^# .*2022年/);
  expect(printed.stdout).toContain("年初预算3.00亿元");

  const [text, word] = [join(folder, "brief.md"), join(folder, "brief.docx")];
  expect(await ask("--lang", "zh", "--out", text)).toMatchObject({ code: 0, stdout: "" });
  expect(readFileSync(text, "utf8")).toBe(printed.stdout);
  expect(await ask("--lang", "en", "--out", word)).toMatchObject({ code: 0, stdout: "" });
  expect(readFileSync(word).subarray(0, 2).toString()).toBe("PK");
  expect(await ask("--department", "nobody")).toMatchObject({ code: 2, stdout: "" });
}, 120_000);

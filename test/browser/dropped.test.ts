import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from "vitest";
import { ZipFile } from "yazl";
import { openBrowser, openPage } from "./openBrowser.ts";
import { rowsOf } from "./rowsOf.ts";

const LONG = { timeout: 90_000 };
/** What is made here differs from run to run: files that were imported before are not imported again. */
const run = Date.now().toString(36);

let browser: Browser;
let department: { code: string; name: string };
beforeAll(async () => {
  browser = await openBrowser();
  const [row] = await rowsOf("departments?fiscal_year=2025");
  department = { code: row?.department_code ?? "", name: row?.department_name ?? "" };
});
afterAll(() => browser.close());

/** One review before the budget of 2022: one more than the bureau has published. */
function reviews(no: string): string {
  const head = "预算年度,评估编号,项目名称,部门编码,部门名称,申报金额(万元),建议安排金额(万元),评估结论";
  return `${head}\n2022,${no}${run},${no}${run}项目,${department.code},${department.name},300,200,予以支持\n`;
}

function folderOf(files: Readonly<Record<string, string | Buffer>>): string {
  const root = mkdtempSync(join(tmpdir(), "jixiao-drop-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(root, path, ".."), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

async function zipOf(files: Readonly<Record<string, string>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), path);
  zip.end();
  return buffer(zip.outputStream);
}

/** Lets go of files or folders of the machine over the page, as its own file manager does. */
async function dropFromDisk(page: Page, paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const) {
    await session.send("Input.dispatchDragEvent", { type, x: 700, y: 450, data });
  }
}

async function openDesk(): Promise<{ page: Page; errors: string[] }> {
  const opened = await openPage(browser, "about:blank");
  await opened.page.goto(`${inject("address")}/?page=desk`, { waitUntil: "load" });
  await opened.page.getByRole("button", { name: "选择文件夹" }).waitFor();
  return opened;
}

function inState(page: Page, state: string): Promise<void> {
  return page.locator(`.session-state[data-state=${state}]`).waitFor(LONG);
}

/** Leaves nothing behind that another test would be measured with. */
async function discard(page: Page): Promise<void> {
  await page.getByRole("button", { name: "放弃" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "放弃", exact: true }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get("session"), LONG).toBeNull();
}

test("a dropped folder brings its files and zips, and the published figures that they would change are listed", async () => {
  const root = folderOf({
    [`评估${run}/一/甲.csv`]: reviews("甲"),
    [`评估${run}/二/报送.zip`]: await zipOf({ "丙/丙.csv": reviews("丙") }),
    [`评估${run}/二/.DS_Store`]: "x",
    [`评估${run}/二/~$乙.xlsx`]: "x",
  });
  const { page, errors } = await openDesk();
  await dropFromDisk(page, [join(root, `评估${run}`)]);
  await inState(page, "ready");
  const names = await page.locator(".desk-files p").allTextContents();
  expect(names.map((name) => name.split(" ")[0]).toSorted()).toEqual([
    `评估${run}/一/甲.csv`,
    `评估${run}/二/报送.zip`,
    `评估${run}/二/报送/丙/丙.csv`,
  ]);
  const reviewed = page.getByRole("table", { name: "已公开数的变化" }).locator("tr", { hasText: "2022 事前评估项数" });
  await expect
    .poll(() => reviewed.locator("th, td").allTextContents(), LONG)
    .toEqual(["2022 事前评估项数", "111", "113", "+2"]);
  await discard(page);
  expect(errors).toEqual([]);
});

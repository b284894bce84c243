import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openBrowser, openPage, PATIENT } from "./openBrowser.ts";
import { violations } from "./violations.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function openWorkbench() {
  const opened = await openPage(browser, `${inject("address")}/?page=workbench`);
  await opened.page.locator(".cm-content").waitFor();
  return opened;
}

/** Replaces the text of the editor. */
async function write(page: Page, text: string): Promise<void> {
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(text);
}

const status = (page: Page) => page.locator(".workbench-status").textContent();
const cells = (page: Page) => page.locator(".result-grid tbody td");

describe("the workbench", () => {
  test("completes a column of a table by its alias while one types, runs, sorts and draws", async () => {
    const { page, errors } = await openWorkbench();
    await write(page, "select y.fiscal_year, y. from marts.year as y");
    for (let back = 0; back < " from marts.year as y".length; back++) await page.keyboard.press("ArrowLeft");
    await page.keyboard.type("executed_yu");
    await page.locator(".cm-tooltip-autocomplete li[aria-selected]").waitFor();
    await expect
      .poll(() => page.locator(".cm-tooltip-autocomplete li[aria-selected]").textContent(), PATIENT)
      .toContain("executed_yuan");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => status(page), PATIENT).toContain("完成");
    await expect.poll(() => cells(page).count(), PATIENT).toBeGreaterThan(8);
    const years = () => page.locator(".result-grid tbody td[data-column='0']").allTextContents();
    await page.locator(".result-grid thead button").first().click();
    await expect
      .poll(async () => (await years()).every((year, at, all) => at === 0 || year <= (all[at - 1] ?? "")), PATIENT)
      .toBe(true);
    await page.getByRole("tab", { name: "图", exact: true }).click();
    await page.locator("#result_chart .plot circle").first().waitFor();
    expect(await violations(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test("marks an error at its place with the engine's words", async () => {
    const { page } = await openWorkbench();
    await write(page, "select no_such_column from marts.year");
    await expect
      .poll(() => page.locator(".cm-lintRange-error").first().textContent(), PATIENT)
      .toContain("no_such_column");
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => page.locator(".workbench-error").textContent(), PATIENT).toContain("no_such_column");
  });

  test("asks for parameters and keeps the text across visits", async () => {
    const { page } = await openWorkbench();
    await write(page, "select fiscal_year from marts.year where fiscal_year = $year::smallint");
    const year = page.locator(".workbench-parameters").getByLabel("year");
    await year.waitFor();
    if ((await year.evaluate((element) => element.tagName)) === "SELECT") await year.selectOption("2022");
    else await year.fill("2022");
    await page.getByRole("button", { name: "运行 ⌘↵" }).click();
    await expect.poll(() => cells(page).allTextContents(), PATIENT).toEqual(["2022"]);
    await page.reload({ waitUntil: "networkidle" });
    expect(await page.locator(".cm-content").textContent()).toContain("$year");
  });

  test("reaches the last of a million rows, filters them, and adds up what is selected exactly", async () => {
    const { page, errors } = await openWorkbench();
    await write(page, "select i::integer as n, 0.01 as fen from range(1000000) as t(i)");
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => status(page), PATIENT).toContain("1,000,000 行");
    const grid = page.getByRole("grid");
    await cells(page).first().click();
    await grid.press("Control+End");
    await expect.poll(() => cells(page).last().textContent(), PATIENT).toBe("0.01");
    await expect.poll(() => page.locator(".result-grid [data-cursor=true]").count(), PATIENT).toBe(1);
    await expect
      .poll(() => page.locator(".result-grid tbody tr").last().locator("td").first().textContent(), PATIENT)
      .toBe("999999");
    await grid.press("Control+a");
    await expect.poll(() => page.locator(".grid-bar output").textContent(), PATIENT).toContain("fen 合计 10,000.00");
    await page.getByRole("button", { name: "筛选", exact: true }).click();
    await page.getByLabel("筛选n", { exact: true }).fill(">= 999990");
    await expect.poll(() => page.locator(".grid-bar").textContent(), PATIENT).toContain("10 / 1,000,000 行");
    expect(await violations(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test("stops what runs, and says how", async () => {
    const { page } = await openWorkbench();
    await write(page, "select sum(a.i * b.i) from range(1000000) as a(i), range(1000000) as b(i)");
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => status(page), PATIENT).toContain("运行中");
    await page.keyboard.press("Escape");
    await expect.poll(() => status(page), PATIENT).toMatch(/已停止|进程已结束/);
  });

  test("refuses what is no question, with the reason", async () => {
    const { page } = await openWorkbench();
    await write(page, "drop table marts.year");
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => page.locator(".workbench-error").textContent(), PATIENT).not.toBe("");
    await expect.poll(() => status(page), PATIENT).toContain("出错");
  });

  test("writes names from the catalogue, and opens a figure's SQL from the drawer that explains it", async () => {
    const { page } = await openPage(browser, `${inject("address")}/?why=budget_by_year&tab=sql`);
    await page.getByRole("dialog").getByRole("link", { name: "在工作台打开" }).click();
    await expect.poll(() => status(page), PATIENT).toContain("完成");
    await page.getByRole("button", { name: "新查询" }).click();
    await page.getByLabel("查找表、列").fill("recovery_candidate");
    await page.locator(".workbench-tree summary").first().click();
    await page.getByRole("button", { name: "插入 marts.recovery_candidate" }).click();
    expect(await page.locator(".cm-content").textContent()).toContain("marts.recovery_candidate");
  });
});

describe("what is kept", () => {
  test("a query that somebody else has saved meanwhile is not written over", async () => {
    const name = `先存后存${Date.now().toString(36)}`;
    const { page, errors } = await openWorkbench();
    const saveAs = async (text: string) => {
      await write(page, text);
      await page.getByRole("button", { name: "保存", exact: true }).click();
      await page.getByRole("dialog").getByLabel("名称", { exact: true }).fill(name);
      await page.getByRole("dialog").getByLabel("署名").fill("测试员");
      await page.getByRole("dialog").getByRole("button", { name: "保存" }).click();
    };
    await saveAs("select 1");
    await page.getByRole("dialog").waitFor({ ...PATIENT, state: "detached" });

    const headers = {
      "Content-Type": "application/json",
      "X-Jixiao": "1",
      "X-Jixiao-Principal": encodeURIComponent("测试员"),
    };
    const address = `${inject("address")}/api/saved-queries`;
    const list = await (await fetch(address, { headers })).json();
    const saved = list.saved_queries.find((query: { name: string }) => query.name === name);
    const { description, folder, parameters, chart, is_shared } = saved;
    const theirs = { name, description, folder, parameters, chart, is_shared, sql: "select 2", version: saved.version };
    const answer = await fetch(`${address}/${saved.id}`, { method: "PUT", headers, body: JSON.stringify(theirs) });
    expect(answer.status).toBe(200);

    await saveAs("select 3");
    await expect
      .poll(() => page.getByRole("dialog").locator(".bad").textContent(), PATIENT)
      .toContain(`“${name}”已被 测试员 修改（现为第 2 版）`);
    const now = await (await fetch(`${address}/${saved.id}`, { headers })).json();
    expect(JSON.stringify(now)).toContain("select 2");
    expect(JSON.stringify(now)).not.toContain("select 3");
    await fetch(`${address}/${saved.id}`, { method: "DELETE", headers });
    expect(errors.filter((error) => !error.includes("409"))).toEqual([]);
  });

  test("a query is saved in versions; a chart is pinned to a board, which shows it by its link", async () => {
    const { page, errors } = await openWorkbench();
    const name = "按年执行（试存）";
    await write(page, "select fiscal_year, executed_yuan from marts.year order by fiscal_year");
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => status(page), PATIENT).toContain("完成");
    await page.getByRole("button", { name: "保存", exact: true }).click();
    await page.getByRole("dialog").getByLabel("名称", { exact: true }).fill(name);
    await page.getByRole("dialog").getByLabel("署名").fill("测试员");
    await page.getByRole("dialog").getByRole("button", { name: "保存" }).click();
    await page.getByRole("button", { name: "已存查询" }).click();
    await expect
      .poll(() => page.locator(".saved-entry").allTextContents(), PATIENT)
      .toContainEqual(expect.stringContaining(name));
    await page.getByRole("button", { name: `删除${name}` }).click();
    await page.getByRole("dialog").getByRole("button", { name: "删除" }).click();
    await expect.poll(() => page.locator(".saved-entry", { hasText: name }).count(), PATIENT).toBe(0);
    await page.getByRole("tab", { name: "图", exact: true }).click();
    await page.getByRole("button", { name: "钉到看板" }).click();
    await page.getByRole("dialog").getByLabel("看板名称").fill(name);
    await page.getByRole("dialog").getByRole("button", { name: "钉上" }).click();
    await expect.poll(() => page.locator("h1").textContent(), PATIENT).toContain(name);
    await page.locator(".figure .plot circle").first().waitFor();
    await page.reload({ waitUntil: "networkidle" });
    await page.locator(".figure .plot circle").first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.locator(".figure").hover();
    await page.locator(".figure .export summary").click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator(".figure .export").getByText("SVG", { exact: true }).click(),
    ]);
    const picture = readFileSync(await download.path(), "utf8");
    expect(picture).toContain("合成数据 · 快照");
    expect(picture).toContain("<circle");
    await page.getByRole("button", { name: "删除看板" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "删除看板" }).click();
    await expect.poll(() => page.url(), PATIENT).not.toContain("board.");
    expect(errors).toEqual([]);
  });
});

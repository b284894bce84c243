import { readFileSync } from "node:fs";
import { read, utils } from "@e965/xlsx";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openBrowser, openPage, PATIENT } from "./openBrowser.ts";
import { violations } from "./violations.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Makes a scenario for 2022, whose base year is complete, and waits for its table. */
async function startScenario(name: string) {
  const opened = await openPage(browser, `${inject("address")}/?page=scenarios&unit=wan`);
  const { page } = opened;
  await page.getByLabel("方案名称").fill(name);
  await page.getByLabel("预算年度").selectOption("2022");
  await page.getByLabel("署名").fill("周科长");
  await page.getByRole("button", { name: "新建方案" }).click();
  await table(page).waitFor();
  return opened;
}

const table = (page: Page) => page.getByRole("grid", { name: "预算编制表" });
const cell = (page: Page, row: number, column: number) => page.locator(`#cell-${row}-${column}`);
const fact = (page: Page, name: string) => page.locator(".envelope div", { hasText: name }).locator("dd").first();
const state = (page: Page) => page.locator(".plan-tools output").textContent();

async function save(page: Page): Promise<void> {
  await page.keyboard.press("Control+s");
  await expect.poll(() => state(page), PATIENT).toContain("已保存");
}

/** Puts the cursor into the proposal of the first line. */
async function toFirstProposal(page: Page): Promise<void> {
  await table(page).focus();
  for (const key of ["Home", "ArrowDown", "ArrowRight"]) await page.keyboard.press(key);
  await expect.poll(() => cell(page, 1, 1).getAttribute("data-cursor")).toBe("true");
}

describe("a planner's day", () => {
  test("begins with the rules in force, which cut 1.28 亿元 for 2022", async () => {
    const { page, errors } = await startScenario("规则");
    await page.getByLabel("低执行率宽余").first().uncheck();
    const cut = Number((await fact(page, "压减").textContent())?.replaceAll(",", ""));
    expect(cut).toBeGreaterThan(12_500);
    expect(cut).toBeLessThan(13_100);
    expect(await page.getByRole("columnheader").first().textContent()).toContain("项目");
    expect(errors).toEqual([]);
  });

  test("every movement of a slider computes the whole plan anew, and undo takes the gesture back", async () => {
    const { page } = await startScenario("滑动");
    const before = await fact(page, "建议数合计").textContent();
    const slider = page.getByRole("slider", { name: "“中”压减比例" });
    await slider.focus();
    for (let step = 0; step < 6; step++) await page.keyboard.press("ArrowRight");
    await expect.poll(() => fact(page, "建议数合计").textContent(), PATIENT).not.toBe(before);
    expect(await state(page)).toContain("未保存");
    await page.getByRole("button", { name: "撤销" }).click();
    await expect.poll(() => fact(page, "建议数合计").textContent(), PATIENT).toBe(before);
  });

  test("writes by keys alone: a wrong amount stays with its reason, an override wants one, a lock holds, undo frees", async () => {
    const { page, errors } = await startScenario("键盘");
    await toFirstProposal(page);
    await page.keyboard.type("-5");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".cell-error").textContent(), PATIENT).toContain("不能为负");
    await page.keyboard.press("Escape");
    await page.keyboard.type("123.4567");
    await page.keyboard.press("Tab");
    await expect.poll(() => cell(page, 1, 1).textContent(), PATIENT).toBe("123.46");
    await expect.poll(() => page.locator(".plan-problems").textContent(), PATIENT).toContain("须填写理由");
    await page.keyboard.press(" ");
    await expect.poll(() => cell(page, 1, 2).textContent(), PATIENT).toContain("已锁定");
    await expect.poll(() => page.locator(".plan-problems").count(), PATIENT).toBe(0);
    await page.keyboard.press("Control+z");
    await expect.poll(() => page.locator(".plan-problems").count(), PATIENT).toBe(1);
    for (let step = 0; step < 4; step++) await page.keyboard.press("ArrowRight");
    await page.keyboard.type("according to the review");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".plan-problems").count(), PATIENT).toBe(0);
    await save(page);
    await page.reload({ waitUntil: "networkidle" });
    await expect.poll(() => cell(page, 1, 1).textContent(), PATIENT).toBe("123.46");
    expect(errors).toEqual([]);
  });

  test("fills down, sorts, filters, folds; subtotals stay exact; Enter on a name opens the project's life", async () => {
    const { page } = await startScenario("表格");
    const total = async () => (await page.locator(".plan-grid tfoot td").nth(1).textContent()) ?? "";
    const whole = await total();
    await page.getByRole("button", { name: "折叠" }).click();
    await expect.poll(() => page.locator(".plan-grid tbody tr:not([data-group=true])").count(), PATIENT).toBe(0);
    expect(await total()).toBe(whole);
    await page.getByRole("button", { name: "展开" }).click();
    await toFirstProposal(page);
    await page.keyboard.type("10");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+d");
    await expect.poll(() => cell(page, 2, 1).textContent(), PATIENT).toBe("10.00");
    await page.getByLabel("筛选").selectOption("decided");
    await expect.poll(() => page.locator(".plan-grid tfoot td").first().textContent(), PATIENT).toBe("合计（2 项）");
    expect(await total()).toBe("20.00");
    await page.locator(".plan-grid thead button").nth(1).click();
    await table(page).focus();
    await page.keyboard.press("Home");
    await cell(page, 1, 0).click();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url(), PATIENT).toContain("page=project");
    await page.goBack();
    await expect.poll(() => state(page), PATIENT).toContain("未保存");
  });

  test("a ceiling is kept to the fen, and a draft outlives a reload", async () => {
    const { page } = await startScenario("限额");
    await page.getByRole("button", { name: "限额", exact: true }).click();
    await page.getByLabel("总盘子占基线").first().check();
    await page.getByRole("textbox", { name: "总盘子的限额" }).fill("900000");
    await page.getByRole("textbox", { name: "总盘子的限额" }).press("Enter");
    await expect.poll(() => fact(page, "控制数").textContent(), PATIENT).toBe("900,000.00");
    await expect.poll(() => fact(page, "建议数合计").textContent(), PATIENT).toContain("900,000.00");
    expect(await page.locator(".ceiling-list").textContent()).toContain("距限额 0.00");
    await page.reload({ waitUntil: "networkidle" });
    await expect.poll(() => fact(page, "控制数").textContent(), PATIENT).toBe("900,000.00");
    expect(await state(page)).toContain("未保存");
  });

  test("two people on one line: the second is asked, and what is not taken is kept", async () => {
    const { page } = await startScenario("两人");
    const other = await openPage(browser, page.url());
    for (const [one, amount, reason] of [
      [page, "11", "first"],
      [other.page, "22", "second"],
    ] as const) {
      await toFirstProposal(one);
      await one.keyboard.type(amount);
      await one.keyboard.press("Tab");
      for (let step = 0; step < 4; step++) await one.keyboard.press("ArrowRight");
      await one.keyboard.type(reason);
      await one.keyboard.press("Enter");
    }
    await save(page);
    await other.page.keyboard.press("Control+s");
    const dialog = other.page.getByRole("dialog");
    await dialog.getByLabel(/我的：.*22/).check();
    expect(await violations(other.page)).toEqual([]);
    await dialog.getByRole("button", { name: "合并" }).click();
    await save(other.page);
    await cell(other.page, 1, 1).click();
    await expect.poll(() => other.page.locator(".evidence").textContent(), PATIENT).toContain("11.00");
    await expect.poll(() => cell(other.page, 1, 1).textContent(), PATIENT).toBe("22.00");
  });

  test("the workbook has what the screen shows, and deciding hands the plan to the import desk", async () => {
    const { page, errors } = await startScenario("定案");
    await toFirstProposal(page);
    await page.keyboard.type("321");
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press(" ");
    await save(page);
    const shown = (await fact(page, "建议数合计").textContent())?.replaceAll(/[^\d.]/g, "") ?? "";
    await page.locator(".plan-export summary").click();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "工作簿（XLSX，含公式）" }).click(),
    ]);
    const book = read(readFileSync(await file.path()));
    const [summary = ""] = book.SheetNames;
    const values = utils.sheet_to_json<unknown[]>(book.Sheets[summary] ?? {}, { header: 1 }).flat();
    const amounts = values.filter((value) => typeof value === "number");
    expect(amounts.some((yuan) => (yuan / 10_000).toFixed(2) === shown)).toBe(true);
    await page.getByRole("button", { name: "定案", exact: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: "定案" }).click();
    await page.getByRole("link", { name: /定案，见导入台/ }).click();
    await expect.poll(() => page.url(), PATIENT).toContain("page=desk");
    await expect.poll(() => page.locator("main").textContent(), PATIENT).toContain("定案");
    await page.goBack();
    await expect.poll(() => page.getByRole("button", { name: "收回定案" }).count(), PATIENT).toBe(1);
    await toFirstProposal(page);
    await page.keyboard.type("5");
    expect(await page.locator(".cell-field").count()).toBe(0);
    expect(errors).toEqual([]);
  });

  test("a copy stands beside its original, by effect, department and line", async () => {
    const { page } = await startScenario("原方案");
    await page.getByRole("link", { name: "全部方案" }).click();
    await page.getByRole("button", { name: "复制“原方案”" }).click();
    await table(page).waitFor();
    await page.getByLabel("基线方法").selectOption("mean");
    await page.getByRole("button", { name: "比较" }).click();
    await page
      .getByLabel(/^原方案/)
      .first()
      .check();
    await expect.poll(() => page.locator(".plan-panel").textContent(), PATIENT).toMatch(/个项目增加/);
    expect(await page.locator(".plan-panel table").count()).toBe(3);
    expect(await violations(page)).toEqual([]);
  });

  test.each(["light", "dark"])("axe finds nothing on its parts in %s", async (theme) => {
    const { page } = await startScenario(`无障碍 ${theme}`);
    for (const part of ["table", "ceilings", "rules", "sensitivity", "changes", "record"]) {
      await page.goto(`${page.url().split("&set=")[0]}&set=part.${part}&theme=${theme}`, { waitUntil: "networkidle" });
      await page.locator(".envelope").waitFor();
      expect(await violations(page)).toEqual([]);
    }
  });
});

import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openBrowser, openPage, PATIENT } from "./openBrowser.ts";

const figures = [
  "budget_by_year",
  "ratings_by_year",
  "effects_by_year",
  "departments_to_watch",
  "execution_by_month",
  "carry_over_ages",
  "recent_batches",
];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe("the overview", () => {
  test("opens with one sentence in which every number can be asked why", async () => {
    const { page, errors } = await openPage(browser, inject("address"));
    await expect
      .poll(() => page.locator("h1").textContent(), PATIENT)
      .toMatch(/^20\d\d 年全市预算执行 [\d.]+ 亿元，执行率 [\d.]+%/);
    expect(await page.locator("h1 a").count()).toBeGreaterThanOrEqual(4);
    expect(errors).toEqual([]);
  });

  test("tells the five lines with figure, change and trend", async () => {
    const { page } = await openPage(browser, inject("address"));
    expect(await page.locator(".line").count()).toBe(5);
    expect(await page.locator(".line .headline b").allTextContents()).not.toContain("—");
    expect(await page.locator(".line .change").allTextContents()).not.toContain("");
    expect(await page.locator(".line .spark svg path").count()).toBeGreaterThanOrEqual(5);
  });

  test("draws every figure, names its snapshot and says that the data are synthetic", async () => {
    const { page } = await openPage(browser, inject("address"));
    expect(await page.locator("figure.figure").evaluateAll((all) => all.map((one) => one.id))).toEqual(figures);
    for (const id of figures) {
      const figure = page.locator(`#${id}`);
      expect(await figure.locator(".plot svg, table, li").count(), id).toBeGreaterThan(0);
      expect(await figure.locator(".message").count(), id).toBe(0);
      expect(await figure.locator(".foot").textContent()).toMatch(/合成数据 · 快照 \d{8}T/);
    }
  });

  test("shows every chart as a table with the same rows", async () => {
    const { page } = await openPage(browser, inject("address"));
    const figure = page.locator("#budget_by_year");
    await figure.hover();
    await figure.getByRole("button", { name: "看表格" }).click();
    await expect.poll(() => figure.locator("tbody tr").count(), PATIENT).toBe(9);
    await expect.poll(() => figure.locator("thead").textContent(), PATIENT).toContain("万元");
    await figure.getByRole("button", { name: "看图" }).click();
    expect(await figure.locator(".plot svg").count()).toBe(2);
  });

  test("says why a scope is empty instead of drawing nothing", async () => {
    const { page, errors } = await openPage(browser, `${inject("address")}/?department=no-such-department`);
    await expect.poll(() => page.locator("#execution_by_month .message").textContent(), PATIENT).toContain("没有");
    expect(errors).toEqual([]);
  });

  test("offers again when the server does not answer", async () => {
    const { page } = await openPage(browser, inject("address"));
    await page.route("**/api/queries/execution_by_month**", (route) => route.abort());
    await page.getByRole("combobox", { name: "年度" }).selectOption("2022");
    const message = page.locator("#execution_by_month .message");
    await message.waitFor();
    await page.unroute("**/api/queries/execution_by_month**");
    await message.getByRole("button", { name: "重试" }).click();
    await page.locator("#execution_by_month .plot svg").waitFor();
  });
});

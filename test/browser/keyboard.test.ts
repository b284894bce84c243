import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openBrowser, openPage, PATIENT } from "./openBrowser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe("the keyboard", () => {
  test("walks along a chart: the pointer shows, the value is read out, Enter asks why of that year", async () => {
    const { page } = await openPage(browser, inject("address"));
    const figure = page.locator("#budget_by_year");
    await figure.locator(".plot").focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    await expect
      .poll(() => figure.locator("output").textContent(), PATIENT)
      .toMatch(/^2019 年 · 亿元, 年初预算 +[\d.]+/);
    await expect(figure.locator("[data-mark=tip] text, [aria-label=tip] text").first().innerHTML()).resolves.toContain(
      "2019 年",
    );
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    expect(new URL(page.url()).searchParams.get("year")).toBe("2019");
  });

  test.each([
    ["ratings_by_year", "单位自评"],
    ["effects_by_year", "事前审减"],
    ["execution_by_month", "执行率"],
    ["carry_over_ages", "年末"],
  ])("shows the tip of %s where it halts", async (id, word) => {
    const { page } = await openPage(browser, inject("address"));
    const figure = page.locator(`#${id}`);
    await figure.locator(".plot").focus();
    await page.keyboard.press("Home");
    await expect.poll(() => figure.locator("output").textContent(), PATIENT).toContain(word);
    await expect(figure.locator("[data-mark=tip] text, [aria-label=tip] text").first().innerHTML()).resolves.toContain(
      word,
    );
  });

  test("walks through a register and opens a row", async () => {
    const { page } = await openPage(browser, `${inject("address")}/?page=projects`);
    await page.locator(".table-box").focus();
    for (const key of ["ArrowDown", "End", "ArrowUp"]) await page.keyboard.press(key);
    const active = page.locator("tr[data-active=true]");
    const rows = Number(await page.locator("table").getAttribute("aria-rowcount"));
    expect(Number(await active.getAttribute("aria-rowindex"))).toBe(rows - 1);
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").locator(".record").first().waitFor();
  });

  test("reaches the content past the rail in one step", async () => {
    const { page } = await openPage(browser, inject("address"));
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
  });
});

describe("a register", () => {
  test("sorts by a click, filters by typing, and totals what it shows", async () => {
    const { page } = await openPage(browser, `${inject("address")}/?page=departments&year=2021`);
    const adjusted = page.getByRole("columnheader", { name: /全年预算数/ });
    await adjusted.getByRole("button").click();
    expect(await adjusted.getAttribute("aria-sort")).toBe("descending");
    await expect.poll(() => page.locator("tfoot").textContent(), PATIENT).toMatch(/合计/);
    await page.getByRole("searchbox").fill("教育局");
    await expect.poll(() => page.locator("tfoot").count(), PATIENT).toBe(0);
    expect(await page.locator("tbody th").allTextContents()).not.toEqual([]);
    expect((await page.locator("tbody th").allTextContents()).filter((name) => !name.includes("教育局"))).toEqual([]);
  });

  test("draws the rows in sight only, however long it is", async () => {
    const { page } = await openPage(browser, `${inject("address")}/?page=projects`);
    expect(Number(await page.locator("table").getAttribute("aria-rowcount"))).toBeGreaterThan(3000);
    expect(await page.locator("tbody tr").count()).toBeLessThan(120);
  });

  test("leads from a department to its projects", async () => {
    const { page } = await openPage(browser, `${inject("address")}/?page=departments`);
    const name = await page.locator("tbody th").first().textContent();
    await page.locator("tbody tr[data-opens]").first().click();
    await expect.poll(() => page.locator(".ledger-bar").textContent(), PATIENT).toContain(name);
    expect(new URL(page.url()).searchParams.get("page")).toBe("projects");
  });
});

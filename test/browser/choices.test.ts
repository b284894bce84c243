import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openBrowser, openPage, PATIENT } from "./openBrowser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe("choices", () => {
  test("language changes every word and the language of the document", async () => {
    const { page } = await openPage(browser, inject("address"));
    await page.getByRole("button", { name: "EN" }).click();
    await expect
      .poll(() => page.locator("h1").textContent(), PATIENT)
      .toMatch(/^In 20\d\d, the city executed [\d.]+ billion yuan/);
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect(page.url()).toMatch(/\?lang=en$/);
    const words = await page.locator(".rail, .strip, figcaption, .foot, .line").allTextContents();
    const chinese = words.join(" ").match(/[\u4e00-\u9fff]+/g) ?? [];
    expect(chinese).toEqual(["中"]);
  });

  test("unit changes headlines, sentence and axes together", async () => {
    const { page } = await openPage(browser, inject("address"));
    await page.getByRole("combobox", { name: "金额单位" }).selectOption("wan");
    await expect.poll(() => page.locator("h1").textContent(), PATIENT).toMatch(/预算执行 [\d,]+\.\d\d 万元/);
    await expect.poll(() => page.locator("#budget_by_year figcaption").textContent(), PATIENT).toContain("万元");
    await expect.poll(() => page.locator(".line").first().textContent(), PATIENT).toContain("万元");
    expect(new URL(page.url()).searchParams.get("unit")).toBe("wan");
  });

  test("theme changes the colours of charts without drawing them again", async () => {
    const { page } = await openPage(browser, inject("address"));
    const svg = page.locator("#budget_by_year .plot svg").first();
    await svg.evaluate((element) => element.setAttribute("data-kept", "yes"));
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper();
    await page.getByRole("combobox", { name: "外观" }).selectOption("dark");
    await expect.poll(paper, PATIENT).not.toBe(light);
    expect(await svg.getAttribute("data-kept")).toBe("yes");
  });

  test("year and scope are kept by a reload and by a page of another line", async () => {
    const { page } = await openPage(browser, `${inject("address")}/?year=2021`);
    await page.getByRole("button", { name: /^范围/ }).click();
    await page.getByRole("combobox", { name: "查找地区或部门" }).fill("钟山");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator("h1").textContent(), PATIENT).toMatch(/^2021 年钟山区预算执行/);
    await page.reload({ waitUntil: "networkidle" });
    await expect.poll(() => page.locator("h1").textContent(), PATIENT).toMatch(/^2021 年钟山区预算执行/);
    await page.getByRole("link", { name: "绩效评价" }).first().click();
    await page.getByRole("status").first().waitFor();
    await expect.poll(() => page.locator(".ledger-bar").textContent(), PATIENT).toContain("2021 · 钟山区");
  });

  test("a department is found by typing and chosen by the keyboard alone", async () => {
    const { page } = await openPage(browser, inject("address"));
    const picker = page.getByRole("button", { name: /^范围/ });
    await picker.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.type("教育局");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect.poll(() => new URL(page.url()).searchParams.get("department"), PATIENT).not.toBeNull();
    await expect.poll(() => page.locator("h1").textContent(), PATIENT).toContain("教育局");
  });

  test("what is typed before the list of scopes has come is chosen when it comes", async () => {
    const { page } = await openPage(browser, inject("address"));
    await page.route("**/api/queries/scopes**", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 600));
      await route.continue();
    });
    await page.getByRole("button", { name: /^范围/ }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.type("教育局");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator("h1").textContent(), PATIENT).toContain("教育局");
  });

  test("a year in progress is compared with the same month of the year before", async () => {
    const { page } = await openPage(browser, `${inject("address")}/?year=2026`);
    await expect
      .poll(() => page.locator("h1").textContent(), PATIENT)
      .toMatch(/至 \d+ 月预算执行 .*，比上年同期(增长|下降) /);
  });

  test("a snapshot published meanwhile is noticed, and every figure asks again", async () => {
    const { page } = await openPage(browser, inject("address"));
    await page.route("**/api/queries/execution_by_month**", async (route) => {
      const answer = await (await route.fetch()).json();
      await route.fulfill({ json: { ...answer, snapshot: "20990101T000000Z-newer" } });
    });
    const askedAgain = page.waitForRequest("**/api/queries/overview_by_year**");
    await page.getByRole("combobox", { name: "年度" }).selectOption("2022");
    await askedAgain;
    await expect.poll(() => page.locator("#execution_by_month .foot").textContent(), PATIENT).toContain("newer");
    await page.unrouteAll({ behavior: "ignoreErrors" });
  });
});

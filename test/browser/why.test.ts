import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openBrowser, openPage, PATIENT } from "./openBrowser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe("why this number", () => {
  test("leads from a number in the sentence to the cell it came from", async () => {
    const { page, errors } = await openPage(browser, `${inject("address")}/?year=2022`);
    await page.locator("h1 a", { hasText: "亿元" }).nth(1).click();
    const drawer = page.getByRole("dialog");
    await expect.poll(() => drawer.locator("h2").textContent(), PATIENT).toContain("2.17 亿元");

    await drawer.getByRole("tab", { name: "SQL" }).click();
    await drawer.locator(".sql-keyword").first().waitFor();

    await drawer.getByRole("tab", { name: "明细" }).click();
    await drawer.locator("tbody tr[data-opens]").first().click();

    await drawer.locator(".sheet td[data-ringed=true]").first().waitFor();
    await expect.poll(() => drawer.locator(".record h3").first().textContent(), PATIENT).toMatch(/\.(csv|xlsx|tsv)$/);
    expect(await drawer.locator(".cells tbody tr").count()).toBeGreaterThan(2);
    expect(errors).toEqual([]);
  });

  test("is in the address, so that it can be shared, and the back button closes it", async () => {
    const { page } = await openPage(browser, inject("address"));
    await page.locator(".line .headline").first().click();
    await page.getByRole("dialog").waitFor();
    expect(new URL(page.url()).searchParams.get("metric")).toBe("saving_yuan");
    await page.goBack();
    await expect.poll(() => page.getByRole("dialog").count(), PATIENT).toBe(0);
  });

  test("closes with Escape and gives the focus back", async () => {
    const { page } = await openPage(browser, inject("address"));
    const headline = page.locator(".line .headline").nth(2);
    await headline.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("dialog").count(), PATIENT).toBe(0);
    expect(await headline.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test.each([
    ["budget_by_year", "budget"],
    ["evaluations", "evaluation"],
    ["ex_ante_reviews", "ex_ante_review"],
    ["targets", "target"],
    ["monitoring_warnings", "monitoring"],
    ["result_uses", "result_use"],
  ])("traces a row of %s to its file", async (why, kind) => {
    const { page, errors } = await openPage(browser, `${inject("address")}/?why=${why}&tab=rows`);
    const drawer = page.getByRole("dialog");
    await drawer.locator("tbody tr[data-opens]").first().click();
    await drawer.locator(".sheet td[data-ringed=true]").first().waitFor();
    expect(new URL(page.url()).searchParams.get("trace")).toMatch(new RegExp(`^${kind}:`));
    expect(errors).toEqual([]);
  });

  test("leads from a department to its projects, and on to their cells", async () => {
    const { page } = await openPage(browser, `${inject("address")}/?why=departments&tab=rows`);
    const drawer = page.getByRole("dialog");
    await drawer.locator("tbody tr[data-opens]").first().click();
    await drawer.getByRole("heading", { name: "项目" }).waitFor();
    expect(new URL(page.url()).searchParams.get("department")).not.toBeNull();
  });
});

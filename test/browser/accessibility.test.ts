import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { pages } from "../../client/url.ts";
import { openBrowser, openPage } from "./openBrowser.ts";
import { violations } from "./violations.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe("axe finds nothing", () => {
  test.each([
    ["zh", "light"],
    ["zh", "dark"],
    ["en", "light"],
    ["en", "dark"],
  ])("on the overview in %s and %s", async (lang, theme) => {
    const { page } = await openPage(browser, `${inject("address")}/?lang=${lang}&theme=${theme}`);
    expect(await violations(page)).toEqual([]);
  });

  test.each(
    pages.filter((page) => page !== "overview").flatMap((page) => [[page, "light"] as const, [page, "dark"] as const]),
  )("on the page %s in %s", async (name, theme) => {
    const { page } = await openPage(browser, `${inject("address")}/?page=${name}&query=projects&theme=${theme}`);
    expect(await violations(page)).toEqual([]);
  });

  test.each(["definition", "sql", "rows"])("in the drawer's tab %s", async (tab) => {
    const { page } = await openPage(browser, `${inject("address")}/?why=budget_by_year&tab=${tab}`);
    expect(await violations(page)).toEqual([]);
  });

  test("in the list of scopes", async () => {
    const { page } = await openPage(browser, inject("address"));
    await page.getByRole("button", { name: /^范围/ }).click();
    await page.locator(".popover [role=option]").nth(3).waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

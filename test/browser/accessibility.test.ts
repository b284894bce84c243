import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { pages } from "../../client/url.ts";
import { openBrowser, openPage } from "./openBrowser.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

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

  test.each(pages.filter((page) => page !== "overview"))("on the page %s", async (name) => {
    const { page } = await openPage(browser, `${inject("address")}/?page=${name}&query=projects`);
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

/** What axe-core objects to: rule and element. It runs outside the page's own scripts, so the strict policy stays on. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const found = await axe.run();
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}

import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { pages } from "../../client/url.ts";
import { openBrowser, openPage, pictureOf } from "./openBrowser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each([390, 1024, 1440])("at %i pixels", (width) => {
  test.each(pages)("the page %s does not scroll sideways, in either language", async (name) => {
    const address = `${inject("address")}/?page=${name}&query=projects`;
    const { page, errors } = await openPage(browser, address, { width });
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.goto(`${address}&lang=en`, { waitUntil: "networkidle" });
    expect(await overflow()).toBeLessThanOrEqual(0);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test.each([
    ["zh", "light"],
    ["en", "dark"],
  ])("the overview in %s and %s leaves a picture", async (lang, theme) => {
    const { page } = await openPage(browser, `${inject("address")}/?lang=${lang}&theme=${theme}`, { width });
    await page.evaluate(() => document.fonts.ready);
    const picture = await page.screenshot({ path: pictureOf(`overview-${width}-${lang}-${theme}`), fullPage: true });
    expect(picture.length).toBeGreaterThan(40_000);
  });
});

describe("the first screen", () => {
  test("holds sentence, five lines and the first row of figures", async () => {
    const { page } = await openPage(browser, inject("address"));
    const bottom = await page.locator("#budget_by_year .plot").evaluate((plot) => plot.getBoundingClientRect().bottom);
    expect(bottom).toBeLessThanOrEqual(900);
  });

  test("does not jump while its answers arrive", async () => {
    const { page } = await openPage(browser, "about:blank");
    await page.addInitScript(() => {
      const seen: number[] = [];
      Object.assign(globalThis, { seen });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.push((entry as unknown as { value: number }).value);
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(inject("address"), { waitUntil: "networkidle" });
    const shifts = await page.evaluate(() => (globalThis as unknown as { seen: number[] }).seen);
    expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.1);
  });

  test("takes less than 130 KB with its answers, and waits for no query but the list of scopes, which stands behind a button", async () => {
    const { page } = await openPage(browser, "about:blank");
    const weights: Promise<{ address: string; bytes: number }>[] = [];
    // Fonts are brought only to systems that have none.
    page.on("requestfinished", (request) => {
      const address = request.url();
      if (/wght/.test(address)) return;
      weights.push(request.sizes().then(({ responseBodySize }) => ({ address, bytes: responseBodySize })));
    });
    await page.goto(inject("address"), { waitUntil: "networkidle" });
    const all = await Promise.all(weights);
    const weighed = all.filter(({ address }) => !address.includes("/api/queries/scopes"));
    expect(weighed.filter(({ address }) => address.includes("/api/queries/"))).toEqual([]);
    const bytes = weighed.reduce((sum, one) => sum + one.bytes, 0);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(130 * 1024);
  });
});

describe("a narrow screen", () => {
  test("folds the rail into a menu that opens and closes", async () => {
    const { page } = await openPage(browser, inject("address"), { width: 390 });
    const link = page.locator("#pages").getByRole("link", { name: "数据质量" });
    expect(await link.isVisible()).toBe(false);
    await page.getByRole("button", { name: "菜单" }).click();
    await link.click();
    await page.getByRole("heading", { name: "数据质量" }).waitFor();
    expect(await link.isVisible()).toBe(false);
  });
});

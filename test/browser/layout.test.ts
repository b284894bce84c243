import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { pages } from "../../client/url.ts";
import { watchLayoutShift } from "./layoutShift.ts";
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
    // A display on the wall has no switch.
    if (name === "screen") await page.goto(`${address}&lang=en`, { waitUntil: "networkidle" });
    else await page.getByRole("button", { name: "EN" }).click();
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

  // The view without choices brings its answers; another year has to ask for them.
  test.each(["", "/?year=2021"])("does not jump while it is drawn: %s", async (view) => {
    const { page } = await openPage(browser, "about:blank");
    const shift = await watchLayoutShift(page);
    await page.goto(`${inject("address")}${view}`, { waitUntil: "networkidle" });
    expect(await shift()).toBeLessThan(0.001);
  });

  test("takes less than 130 kB with its answers, and waits for no query", async () => {
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
    expect(all.filter((one) => one.address.includes("/api/queries/"))).toEqual([]);
    const bytes = all.reduce((sum, one) => sum + one.bytes, 0);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(130_000);
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

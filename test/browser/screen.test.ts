import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openBrowser, openPage, PATIENT } from "./openBrowser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe("the large screen", () => {
  test.each([
    [1920, 1080],
    [1440, 900],
    [1280, 1024],
  ])("shows everything at %i × %i, without scrolling", async (width, height) => {
    const { page, errors } = await openPage(browser, `${inject("address")}/?page=screen&year=2025`);
    await page.setViewportSize({ width, height });
    await page.locator(".wall .watch tbody tr").nth(5).waitFor();
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll(".wall .foot, .wall .findings, .wall .watch tbody tr")]
        .map((part) => part.getBoundingClientRect())
        .filter(({ left, top, right, bottom }) => left < 0 || top < 0 || right > innerWidth || bottom > innerHeight),
    );
    expect(cut).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);
    expect(errors).toEqual([]);
  });

  test("asks everything again once another snapshot is published, and Escape leads back", async () => {
    const { page } = await openPage(browser, inject("address"));
    await page.clock.install();
    await page.goto(`${inject("address")}/?page=screen&year=2025`);
    await page.locator(".wall .watch tbody tr").first().waitFor();
    await page.route("**/api/office", async (route) => {
      const answer = await route.fetch();
      const office = (await answer.json()) as { snapshot: { id: string } };
      await route.fulfill({ json: { ...office, snapshot: { ...office.snapshot, id: `${office.snapshot.id}-next` } } });
    });
    const again = page.waitForRequest(/\/api\/queries\/overview_by_year/);
    await page.clock.fastForward(25_000);
    await again;
    await page.keyboard.press("Escape");
    await expect.poll(() => new URL(page.url()).searchParams.get("page"), PATIENT).toBe(null);
    await page.unrouteAll({ behavior: "ignoreErrors" });
  });
});

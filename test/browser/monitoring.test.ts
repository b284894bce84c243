import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openBrowser, openPage, PATIENT } from "./openBrowser.ts";
import { rowsOf } from "./rowsOf.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe("the page of monitoring", () => {
  test("says how many warnings are settled and overdue, as the warehouse counts them", async () => {
    const { page, errors } = await openPage(browser, `${inject("address")}/?page=monitoring&year=2025`);
    const [year] = (await rowsOf("warnings_by_year")).filter((row) => Number(row.fiscal_year) === 2025);
    const settled = Number(year?.settled_count) + Number(year?.settled_late_count);
    const share = ((settled / Number(year?.warning_count)) * 100).toFixed(1);
    await expect.poll(() => page.locator("h1").textContent(), PATIENT).toContain(`其中 ${share}% 已整改`);
    expect(await page.locator("h1").textContent()).toContain(`${year?.overdue_count} 条逾期未整改`);
    expect(errors).toEqual([]);
  });

  test("draws a dot a project and walks along them by keyboard", async () => {
    const { page } = await openPage(browser, `${inject("address")}/?page=monitoring&year=2025`);
    const figure = page.locator("#monitoring_points");
    await expect.poll(() => figure.locator(".plot svg circle").count(), PATIENT).toBeGreaterThan(2000);
    await figure.locator(".plot").focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => figure.locator("output").textContent()).toMatch(/执行率 {2}\d+\.\d%/);
  });

  test("tells of each warning since when it stands and leads to its cell", async () => {
    const { page } = await openPage(browser, `${inject("address")}/?page=monitoring&year=2025`);
    const ledger = page.locator(".ledger");
    await ledger.getByRole("columnheader", { name: "整改状态" }).waitFor();
    await ledger.locator("tbody tr[data-opens]").first().click();
    await page.getByRole("dialog").locator(".sheet td[data-ringed=true]").first().waitFor();
    expect(new URL(page.url()).searchParams.get("trace")).toMatch(/^monitoring:2025;/);
  });
});

describe("the page of targets", () => {
  test("shows the history of the indicator that is chosen in the library", async () => {
    const { page, errors } = await openPage(browser, `${inject("address")}/?page=targets&year=2025`);
    await page.getByRole("searchbox", { name: "查找指标" }).fill("培训 人次");
    await page.locator("#indicator_library").getByRole("link", { name: "组织培训人次", exact: true }).click();
    await expect
      .poll(() => page.locator("#indicator_history figcaption").textContent(), PATIENT)
      .toContain("同一指标的历年目标：组织培训人次");
    await expect.poll(() => page.locator("#indicator_history .plot circle").count(), PATIENT).toBe(9);
    expect(new URL(page.url()).searchParams.get("set")).toContain("indicator.");
    expect(errors).toEqual([]);
  });

  test("lists projects whose targets were too low or copied, each to the cell of its target", async () => {
    const { page } = await openPage(browser, `${inject("address")}/?page=targets&year=2025`);
    const first = page.locator(".ledger").first();
    await first.locator("tbody tr[data-opens]").first().waitFor();
    const weak = await rowsOf("weak_targets?fiscal_year=2025");
    expect(weak.some((row) => Number(row.far_exceeded_count) > 0)).toBe(true);
    await expect.poll(() => first.textContent(), PATIENT).toContain(`${weak.length} 行`);
    await first.locator("tbody tr[data-opens]").first().click();
    await page.getByRole("dialog").locator(".sheet td[data-ringed=true]").first().waitFor();
    expect(new URL(page.url()).searchParams.get("trace")).toMatch(/^target:2025;project;/);
  });
});

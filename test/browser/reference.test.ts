import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openBrowser, openPage } from "./openBrowser.ts";

/** Building the whole demo takes its time on a busy machine. */
const BUILD = { timeout: 120_000 };

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test("a list is edited by keyboard, refused, measured, and left as it was", { timeout: 180_000 }, async () => {
  const { page } = await openPage(browser, `${inject("address")}/?page=reference&list=monitoring_thresholds`);
  const floors = page.locator('[data-column="execution_floor"]');
  await floors.nth(0).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.type("45");
  expect(await floors.nth(1).inputValue()).toBe("45");
  const check = page.getByRole("button", { name: "检查并看影响" });
  await check.click();
  await page.getByRole("alert").getByText("第 3 行 执行率下限").waitFor();
  expect(await floors.nth(1).getAttribute("aria-invalid")).toBe("true");
  await floors.nth(1).fill("0.95");
  expect(await page.getByRole("alert").count()).toBe(0);
  await check.click();
  await page.getByRole("heading", { name: "接受后的变化" }).waitFor(BUILD);
  await page.locator(".reference-draft").getByText(/预警/).first().waitFor();
  await page.getByRole("button", { name: "放弃草稿" }).click();
  await page.locator(".reference-draft").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "还原修改" }).click();
  expect(await floors.nth(1).inputValue()).toBe("0.40");
  await page.reload({ waitUntil: "networkidle" });
  await page.getByText("没有修改过。").waitFor();
});

test("Enter in the last row asks for one more, and a narrow screen scrolls only the table", async () => {
  const { page } = await openPage(browser, `${inject("address")}/?page=reference&list=regions`, {
    width: 390,
    height: 844,
  });
  const codes = page.locator('[data-column="region_code"]');
  await codes.last().focus();
  const before = await codes.count();
  await page.keyboard.press("Enter");
  expect(await codes.count()).toBe(before + 1);
  await page.getByRole("button", { name: `删除第 ${before + 2} 行` }).click();
  expect(await codes.count()).toBe(before);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

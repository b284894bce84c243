import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openBrowser, openPage, PATIENT } from "./openBrowser.ts";
import { violations } from "./violations.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const lines = (page: Page) => page.locator(".pivot tbody tr");
/** The numbers of a column of all lines, as they are printed. */
async function numbers(page: Page, column: number): Promise<number[]> {
  const texts = await page.locator(`.pivot tbody tr td:nth-child(${column + 2})`).allTextContents();
  return texts.map((text) => Number(text.replaceAll(",", "")));
}

describe("the explorer", () => {
  test("answers at once: a total that is the sum of its groups, said in the sentence above", async () => {
    const { page, errors } = await openPage(browser, `${inject("address")}/?page=explore&year=2022&unit=yuan`);
    await expect.poll(() => lines(page).count(), PATIENT).toBeGreaterThan(3);
    const [total = 0, ...groups] = await numbers(page, 0);
    const cents = (yuan: number) => Math.round(yuan * 100);
    expect(groups.reduce((sum, yuan) => sum + cents(yuan), 0)).toBe(cents(total));
    expect(await page.locator("h1").textContent()).toMatch(/^2022 年全市执行数 .*最高的是/);
    expect(errors).toEqual([]);
  });

  test("groups within groups, sets years across, and compares with the year before", async () => {
    const { page, errors } = await openPage(browser, `${inject("address")}/?page=explore`);
    await expect.poll(() => lines(page).count(), PATIENT).toBeGreaterThan(3);
    await page.getByRole("combobox", { name: "列" }).selectOption("fiscal_year");
    await expect.poll(() => page.locator(".pivot thead .across").allTextContents(), PATIENT).toContain("2022");
    await page.getByLabel("与上年比较").check();
    await expect.poll(() => page.locator(".pivot thead").textContent(), PATIENT).toContain("增减");
    await page.getByRole("combobox", { name: "加一级" }).selectOption("department_code");
    await expect.poll(() => lines(page).count(), PATIENT).toBeGreaterThan(15);
    const before = await page.locator(".pivot tbody tr[data-sum=true]").count();
    await page.getByRole("button", { name: /^收起/ }).first().click();
    await expect.poll(() => page.locator(".pivot [aria-expanded=false]").count(), PATIENT).toBe(1);
    expect(before).toBeGreaterThan(0);
    expect(new URL(page.url()).searchParams.get("set")).toContain("across.fiscal_year");
    expect(errors).toEqual([]);
  });

  test("looks into a group, and the browser's way back leads out of it", async () => {
    const { page } = await openPage(browser, `${inject("address")}/?page=explore`);
    await page.locator(".pivot .drill", { hasText: "钟山区" }).click();
    await expect.poll(() => page.locator(".pivot thead").textContent(), PATIENT).toContain("部门");
    await expect.poll(() => page.locator(".pivot tbody").textContent(), PATIENT).toContain("钟山区");
    await page.goBack();
    await expect.poll(() => page.locator(".pivot tbody").textContent(), PATIENT).toContain("盘州市");
  });

  test("never adds the four effects together", async () => {
    const { page } = await openPage(browser, `${inject("address")}/?page=explore&set=mart.reduction~rows.region_code`);
    await expect.poll(() => lines(page).count(), PATIENT).toBeGreaterThan(3);
    expect(await page.locator(".pivot tbody").textContent()).not.toContain("合计");
    expect(await page.locator(".limits").textContent()).toContain("不相加");
  });

  test("shows the SQL it runs and opens it in the workbench, which answers alike", async () => {
    const { page } = await openPage(browser, `${inject("address")}/?page=explore&year=2022`);
    await expect.poll(() => lines(page).count(), PATIENT).toBeGreaterThan(3);
    const count = await lines(page).count();
    await page.getByText("运行的 SQL").click();
    expect(await page.locator(".sql-box").textContent()).toContain("group by grouping sets");
    await page.getByRole("link", { name: "在工作台打开" }).click();
    await expect.poll(() => page.locator(".workbench-status").textContent(), PATIENT).toContain(`${count} 行`);
  });

  test("draws the answer, which axe finds nothing in", async () => {
    const address = `${inject("address")}/?page=explore&set=across.fiscal_year~as.chart`;
    const { page, errors } = await openPage(browser, address);
    await expect.poll(() => page.locator("#explore .plot path").count(), PATIENT).toBeGreaterThan(3);
    expect(await violations(page)).toEqual([]);
    expect(errors).toEqual([]);
  });
});

import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { pageNames } from "../../client/text/shell.ts";
import { pages } from "../../client/url.ts";
import { openBrowser, openPage, PATIENT } from "./openBrowser.ts";
import { pdfPages } from "./pdfPages.ts";

const UPRIGHT = "595 × 842";
const ACROSS = "842 × 595";
/** A few ledgers of 100 rows and the figures before them. */
const MOST_SHEETS = 24;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function printed(query: string) {
  const { page, errors } = await openPage(browser, `${inject("address")}/?year=2022&theme=dark&${query}`);
  await expect.poll(() => page.locator("[data-loading=true]").count(), PATIENT).toBe(0);
  const sheets = pdfPages(await page.pdf({ preferCSSPageSize: true }));
  expect(errors).toEqual([]);
  return { page, sheets, text: sheets.map((sheet) => sheet.text).join("") };
}

describe("on paper", () => {
  test.each(pages.filter((page) => page !== "brief"))("the page %s is a document", async (name) => {
    const { sheets } = await printed(`page=${name}`);
    const [first] = sheets;
    expect(first?.text).toContain("六盘水市财政局");
    expect(first?.text).toContain(pageNames[name].zh);
    expect(first?.text).toContain("2022年度");
    expect(first?.text).toContain("金额单位：表为万元");
    expect(first?.text).toMatch(/数据快照\d{8}T\d+Z/);
    expect(first?.text).not.toContain("自动单位");
    expect(sheets.length).toBeLessThanOrEqual(MOST_SHEETS);
    for (const [at, { text, width, height }] of sheets.entries()) {
      const number = `${at + 1}/${sheets.length}`;
      expect([UPRIGHT, ACROSS]).toContain(`${width} × ${height}`);
      expect(text).toContain(number);
      // A sheet with nothing but its number is one too many.
      expect(text.length).toBeGreaterThan(number.length + 20);
    }
  });

  test("charts are vectors, drawn for the width of the sheet and never as pictures", async () => {
    const { page, sheets } = await printed("page=trends");
    expect(sheets.filter(({ isDrawnOn }) => isDrawnOn).length).toBeGreaterThanOrEqual(3);
    expect(sheets.map(({ images }) => images)).toEqual(sheets.map(() => 0));
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    const sheet = await page.locator("main").evaluate((main) => main.clientWidth);
    const widths = await page.locator(".plot > svg").evaluateAll((all) => all.map((one) => one.clientWidth));
    expect(Math.max(...widths)).toBeLessThanOrEqual(sheet);
    expect(Math.min(...widths)).toBeGreaterThan(sheet / 4);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await expect.poll(() => page.locator(".print-head").count(), PATIENT).toBe(0);
  });

  test("a long ledger repeats its heads, stops, and says how many rows are in the file", async () => {
    const { sheets, text } = await printed("page=departments&lang=en");
    expect(sheets.every(({ width, height }) => `${width} × ${height}` === ACROSS)).toBe(true);
    expect(sheets.every((sheet) => sheet.text.includes("Departmentname"))).toBe(true);
    expect(text).toContain("Thefirst100of566rows;466arenotprinted");
    expect(text).toContain("/api/queries/departments?fiscal_year=2022&format=xlsx");
    expect(text.split("Total").length - 1).toBe(1);
  });

  test("the brief keeps the head of a report", async () => {
    const { page } = await openPage(browser, `${inject("address")}/?page=brief&year=2022`);
    await page.locator(".brief section h2").nth(6).waitFor(PATIENT);
    const sheets = pdfPages(await page.pdf({ preferCSSPageSize: true }));
    expect(sheets[0]?.text).toContain("预算绩效管理情况");
    expect(sheets[0]?.text).not.toContain("下载Word");
    expect(sheets.at(-1)?.text).toContain(`${sheets.length}/${sheets.length}`);
  });
});

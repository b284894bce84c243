import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openBrowser, openPage, PATIENT } from "./openBrowser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test("opens with the scores, follows the kind of head, and leads from a published figure to its batch", async () => {
  const { page, errors } = await openPage(browser, `${inject("address")}/?page=reliability&year=2024`);
  const sentence = page.getByRole("heading", { level: 1, name: "可靠性要点" });
  await sentence.getByText("98.1%").waitFor(PATIENT);
  expect(await sentence.textContent()).toContain("PI-1 三年评分 A");
  expect(await sentence.textContent()).toContain("17 个已公布数字与库内全部一致");

  const heads = page.locator("#budget_heads .plot");
  expect(await heads.textContent()).not.toContain("教育支出");
  await page.getByRole("button", { name: "按功能分类" }).click();
  await heads.getByText("教育支出").first().waitFor(PATIENT);
  expect(new URL(page.url()).searchParams.get("set")).toBe("head.function_class");

  const figure = page.locator("#published_figures tr", { hasText: "事前评估审减金额" });
  await figure.locator("summary").click();
  await figure.getByText("事前评估 111 行，仍有效 111 行").waitFor(PATIENT);
  await figure.getByRole("link", { name: "2022年度预算绩效数据" }).click();
  await page.getByRole("heading", { name: "发布记录" }).waitFor(PATIENT);
  expect(errors).toEqual([]);
});

test("an indicator of the sentence is asked why, and answered with its bands", async () => {
  const { page } = await openPage(browser, `${inject("address")}/?page=reliability&year=2024`);
  await page.getByRole("heading", { level: 1 }).getByRole("link", { name: "7.1%" }).click(PATIENT);
  await page.getByRole("tabpanel").getByText("PI-2.1:支出结构偏离度").first().waitFor(PATIENT);
});

import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openBrowser, openPage, PATIENT } from "./openBrowser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const figures = [
  "rating_shares",
  "rating_matrix",
  "score_gaps",
  "department_scores",
  "missed_indicators",
  "score_distribution",
  "evaluation_coverage",
];

describe("the page of evaluations", () => {
  test("opens with a sentence, draws every figure and ends with the limits of its data", async () => {
    const { page, errors } = await openPage(browser, `${inject("address")}/?page=evaluations&year=2022`);
    await expect
      .poll(() => page.locator("h1").textContent(), PATIENT)
      .toMatch(
        /^2022 年全市自评 3,540 个项目，覆盖资金 [\d.]+ 亿元.*自评平均高出他评 10\.9 分，64\.8% 的等级被下调。$/,
      );
    for (const id of figures) await page.locator(`#${id} .plot svg`).first().waitFor();
    await expect.poll(() => page.locator(".limits").textContent(), PATIENT).toContain("兼有的 335 个对象");
    expect(errors).toEqual([]);
  });

  test("keeps what is chosen in the address: subjects of two figures at once, and the ranking", async () => {
    const { page } = await openPage(browser, `${inject("address")}/?page=evaluations&year=2022`);
    const ratings = page.locator("#rating_shares");
    await expect.poll(() => ratings.locator(".plot svg").textContent(), PATIENT).not.toContain("第三方评价");
    await ratings.getByRole("button", { name: "部门整体" }).click();
    await expect.poll(() => ratings.locator(".plot svg").textContent(), PATIENT).toContain("第三方评价");
    await expect
      .poll(() => page.locator("#score_distribution .plot svg").textContent(), PATIENT)
      .toContain("第三方评价");

    const ranking = page.locator("#department_scores");
    const first = () => ranking.locator(".plot svg [data-mark='y-axis tick label'] text").first().textContent();
    const widest = await first();
    await ranking.getByRole("button", { name: "从低到高" }).click();
    await expect.poll(first, PATIENT).not.toBe(widest);
    const { set } = Object.fromEntries(new URL(page.url()).searchParams);
    expect(set).toBe("subject.department~end.lowest");
    await page.reload({ waitUntil: "networkidle" });
    await expect.poll(first, PATIENT).not.toBe(widest);
  });

  test("counts indicators by level, and its table holds more than the figure shows", async () => {
    const { page } = await openPage(browser, `${inject("address")}/?page=evaluations&year=2022`);
    const missed = page.locator("#missed_indicators");
    await expect.poll(() => missed.locator(".plot svg").textContent(), PATIENT).toContain("服务对象满意度");
    await missed.getByRole("button", { name: "一级" }).click();
    await expect.poll(() => missed.locator(".plot svg").textContent(), PATIENT).toContain("满意度指标");
    await missed.hover();
    await missed.getByRole("button", { name: "看表格" }).click();
    await expect.poll(() => missed.locator("thead").textContent(), PATIENT).toContain("未完成占比");
  });

  test("says so where a year has no evaluation yet", async () => {
    const { page, errors } = await openPage(browser, `${inject("address")}/?page=evaluations&year=2026`);
    await expect.poll(() => page.locator("h1").textContent(), PATIENT).toBe("2026 年全市尚无绩效评价。");
    await expect.poll(() => page.locator("#rating_matrix .message, #score_gaps .message").count(), PATIENT).toBe(2);
    expect(errors).toEqual([]);
  });
});

describe("the rows of evaluations", () => {
  test("are those of one side, narrowed by what is picked", async () => {
    const { page } = await openPage(browser, `${inject("address")}/?page=evaluations&year=2022`);
    const rows = page.locator(".linked-rows");
    await expect.poll(() => rows.locator(".ledger-bar").textContent(), PATIENT).toContain("326 行");
    await rows.locator("#evaluations_by_rating .plot").focus();
    for (const key of ["End", "Enter"]) await page.keyboard.press(key);
    await expect.poll(() => rows.locator(".pick-bar").textContent(), PATIENT).toContain("等级：差");
    await expect.poll(() => rows.locator(".ledger-bar").textContent(), PATIENT).toContain("10 行");
    await rows.getByRole("button", { name: "单位自评" }).click();
    await expect.poll(() => page.url(), PATIENT).toContain("side.self");
    await rows.getByRole("button", { name: "全部清除" }).click();
    await expect.poll(() => rows.locator(".ledger-bar").textContent(), PATIENT).toContain("3,540 行");
  });
});

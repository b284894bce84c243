import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openBrowser, openPage, PATIENT } from "./openBrowser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe("the page of results", () => {
  test("says for 2022 what the bureau published: 1.28 cut at 15 %, 0.16 recovered", async () => {
    const { page, errors } = await openPage(browser, `${inject("address")}/?page=results&year=2022`);
    await expect
      .poll(() => page.locator("h1").textContent(), PATIENT)
      .toMatch(/^2022 年全市因评价结果压减 1\.28 亿元（平均比例 15\.0%）、取消 0\.79 亿元，收回沉淀资金 0\.16 亿元；/);
    await expect
      .poll(() => page.locator(".effect-facts article .headline b").allTextContents(), PATIENT)
      .toEqual(["2.17", "1.28", "0.79", "0.16"]);
    const cut = page.locator(".effect-facts article").nth(1);
    expect(await cut.textContent()).toContain("基数 8.53 (上年预算) · 比例 15.0%");
    expect(await cut.textContent()).toContain("上报 1.62 − 剔除 0.34 = 净额 1.28");
    expect(errors).toEqual([]);
  });

  test("leads from what was reported to what counts, and lists what was taken out with its reason", async () => {
    const { page } = await openPage(browser, `${inject("address")}/?page=results&year=2022`);
    const steps = page.locator("#reduction_steps .plot svg");
    for (const words of ["上报", "项目已结束", "已按取消计入", "已在下级计入", "净额", "1.28"])
      await expect.poll(() => steps.textContent(), PATIENT).toContain(words);
    const excluded = page.locator("#reductions_excluded");
    await expect.poll(() => excluded.locator("figcaption").textContent(), PATIENT).toContain("10 行");
    await excluded.locator("tbody tr[data-opens]").first().click();
    await page.getByRole("dialog").locator(".sheet td[data-ringed=true]").first().waitFor();
    await page.keyboard.press("Escape");
    await page.locator("#reduction_steps").getByRole("button", { name: "收回" }).click();
    await expect.poll(() => steps.textContent(), PATIENT).not.toContain("项目已结束");
    expect(new URL(page.url()).searchParams.get("set")).toBe("effect.recover");
  });

  test("lists whose money stayed untouched, with the reason, and the balances that may be called back", async () => {
    const { page } = await openPage(browser, `${inject("address")}/?page=results&year=2022`);
    const untouched = page.locator("#untouched_subjects");
    await expect.poll(() => untouched.locator("tbody").textContent(), PATIENT).toContain("无结果应用记录");
    await expect.poll(() => untouched.locator("tbody").textContent(), PATIENT).toContain("当年已无预算");
    await untouched.locator("tbody tr[data-opens]").first().click();
    await page.getByRole("dialog").locator(".sheet td[data-ringed=true]").first().waitFor();
    expect(new URL(page.url()).searchParams.get("trace")).toMatch(/^evaluation:2021;/);
    await page.keyboard.press("Escape");
    await page.locator("#recovery_candidates tbody tr[data-opens]").first().click();
    await page.getByRole("dialog").locator(".sheet td[data-ringed=true]").first().waitFor();
    expect(new URL(page.url()).searchParams.get("trace")).toMatch(/^carry_over:2021;/);
  });

  test("explains the rate in its sentence by the effects it comes from", async () => {
    const { page } = await openPage(browser, `${inject("address")}/?page=results&year=2022`);
    await page.locator("h1 a", { hasText: "15.0%" }).click();
    const drawer = page.getByRole("dialog");
    await expect.poll(() => drawer.locator("h2").textContent(), PATIENT).toBe("落实情况");
    await expect.poll(() => drawer.locator(".meanings").first().textContent(), PATIENT).toContain("base_yuan");
  });
});

describe("the rows of results", () => {
  test("are narrowed by a figure of one effect, together with their total", async () => {
    const { page } = await openPage(browser, `${inject("address")}/?page=results&year=2022`);
    const rows = page.locator(".linked-rows");
    await expect.poll(() => rows.locator(".ledger-bar").textContent(), PATIENT).toContain("56 行");
    await rows.locator("#result_uses_by_counting .plot").focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await expect.poll(() => rows.locator(".ledger-bar").textContent(), PATIENT).toContain("43 行");
    await expect.poll(() => rows.locator("tfoot").textContent(), PATIENT).toContain("12,800.00");
    expect(new URL(page.url()).searchParams.get("pick")).toBe("counting.counted");
    await page.goBack();
    await expect.poll(() => rows.locator(".ledger-bar").textContent(), PATIENT).toContain("56 行");
  });
});

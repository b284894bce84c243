import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openBrowser, openPage, PATIENT, pictureOf } from "./openBrowser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const open = (choices = "") => openPage(browser, `${inject("address")}/?page=trends${choices}`);
const chosen = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);

describe("the page of trends", () => {
  test("opens with how the money grew, and every number asks why", async () => {
    const { page, errors } = await open("&year=2024");
    await expect
      .poll(() => page.locator("h1").textContent(), PATIENT)
      .toMatch(
        /^2018–2024 年全市调整预算由 188\.81 亿元 增至 245\.14 亿元，年均增长 4\.4%；2024 年同比 .*可比项目同比/,
      );
    await page.locator("h1 a", { hasText: "4.4%" }).click();
    const drawer = page.getByRole("dialog");
    await expect.poll(() => drawer.locator("h2").textContent(), PATIENT).toContain("年均增长率");
    await expect.poll(() => drawer.textContent(), PATIENT).toContain("(x(T) / x(0)) ^ (1 / (T - 0)) - 1");
    expect(errors).toEqual([]);
  });

  test("tells real terms with their base year, and says which years have no deflator", async () => {
    const { page } = await open();
    await page.getByRole("button", { name: "可比价（2018 年）" }).click();
    expect(chosen(page, "set")).toBe("prices.real");
    await expect.poll(() => page.locator(".limits").textContent(), PATIENT).toContain("2025、2026 年没有平减指数");
    await expect.poll(() => page.locator("#budget_change .plot").textContent(), PATIENT).toContain("没有平减指数");
  });

  test("leads from a district to its departments, and back", async () => {
    const { page, errors } = await open("&set=by.region");
    const plot = page.locator("#trend_by_group .plot");
    await plot.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await expect.poll(() => chosen(page, "region"), PATIENT).toMatch(/^5202/);
    expect(chosen(page, "set")).toBe("by.department");
    await expect
      .poll(() => page.locator("h1").textContent(), PATIENT)
      .toMatch(/年(盘州市|水城区|六枝特区|钟山区|市本级)调整预算/);
    await page.goBack();
    await expect.poll(() => page.locator("h1").textContent(), PATIENT).toContain("全市");
    expect(errors).toEqual([]);
  });

  test("leads from a department to its own page and its projects", async () => {
    const { page } = await open("&department=219001");
    await page.getByRole("link", { name: "六盘水市教育局的全周期" }).click();
    expect([chosen(page, "page"), chosen(page, "department")]).toEqual(["department", "219001"]);
    await page.goBack();
    await page.getByRole("link", { name: "其项目" }).click();
    expect(chosen(page, "page")).toBe("projects");
  });

  test("is narrowed to a function class by a click, in words that can be taken away", async () => {
    const { page } = await open();
    const whole = await page.locator("h1").textContent();
    const dot = page.locator("#group_ranks .plot circle").nth(4);
    await dot.click({ force: true });
    await expect.poll(() => chosen(page, "pick"), PATIENT).toMatch(/^class_code\.\d{3}$/);
    await expect.poll(() => page.locator("h1").textContent(), PATIENT).not.toBe(whole);
    const pick = page.getByRole("button", { name: /^取消所选/ });
    expect(await pick.textContent()).toMatch(/支出/);
    await pick.click();
    await expect.poll(() => page.locator("h1").textContent(), PATIENT).toBe(whole);
  });

  test("restates merged departments and renamed classes, or leaves them as reported", async () => {
    const { page } = await open();
    const names = page.locator("#trend_by_group .plot");
    await expect.poll(() => names.textContent(), PATIENT).toContain("卫生健康支出");
    expect(await page.locator(".part-head").first().textContent()).toMatch(
      /可对应到现行结构.*2018 年有 12\.9% 因合并、更名而重述/,
    );
    await page.getByRole("button", { name: "当年口径" }).click();
    await page.locator("#group_ranks").getByRole("button", { name: "看表格" }).click();
    await expect
      .poll(() => page.locator("#group_ranks table").textContent(), PATIENT)
      .toContain("医疗卫生与计划生育支出");
  });

  test("compares two years, and a department with its peers", async () => {
    const { page } = await open();
    await page.getByRole("combobox", { name: "起始年度" }).selectOption("2019");
    await expect.poll(() => page.locator("#budget_change .plot").textContent(), PATIENT).toContain("201.62");
    const other = page.getByRole("combobox", { name: "比较对象" });
    await expect
      .poll(() => page.locator("#departments_compared .plot").textContent(), PATIENT)
      .toContain("同区划部门平均");
    await other.selectOption({ label: "六盘水市教育局" });
    await expect
      .poll(() => page.locator("#departments_compared .plot").textContent(), PATIENT)
      .toContain("六盘水市教育局");
    expect(chosen(page, "set")).toBe("first.2019~other.219001");
  });

  test.each([
    [1440, "zh", "light", ""],
    [1024, "en", "light", "by.department"],
    [390, "zh", "dark", "structure.reported~scale.own"],
  ])("at %i pixels in %s and %s leaves a picture", async (width, lang, theme, set) => {
    const address = `${inject("address")}/?page=trends&lang=${lang}&theme=${theme}&set=${set}`;
    const { page } = await openPage(browser, address, { width });
    await page.evaluate(() => document.fonts.ready);
    const picture = await page.screenshot({ path: pictureOf(`trends-${width}-${lang}-${theme}`), fullPage: true });
    expect(picture.length).toBeGreaterThan(40_000);
  });
});

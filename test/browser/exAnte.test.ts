import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openBrowser, openPage, PATIENT } from "./openBrowser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const exAnte = (search = "") => openPage(browser, `${inject("address")}/?page=ex_ante&year=2022${search}`);
const heading = (page: Page) => page.locator("h1").textContent();
const facts = (page: Page) => page.locator("dl.facts dd").allTextContents();

describe("the page of ex-ante reviews", () => {
  test("states what the bureau published of 2022, in both languages and in every figure alike", async () => {
    const { page, errors } = await exAnte();
    await expect
      .poll(() => heading(page), PATIENT)
      .toBe(
        "2022 年全市开展事前绩效评估 111 项，申报 4.01 亿元；核减 22 项、维持 16 项、其他 73 项，审减 2.17 亿元，审减率 54.1%，比上年提高 1.6 个百分点。",
      );
    expect(await facts(page)).toEqual([
      "111",
      "4.01亿元",
      "4.01亿元",
      "1.84亿元",
      "2.17亿元",
      "0.00亿元",
      "2.17亿元",
      "54.1%",
    ]);
    const words = async (figure: string) => (await page.locator(`#${figure} svg`).allTextContents()).join(" ");
    expect(await words("ex_ante_steps")).toMatch(/4\.01.*−1\.50.*−0\.67.*1\.84/);
    expect(await words("ex_ante_by_year")).toContain("54.1%");
    expect(await page.locator(".limits li").first().textContent()).toContain("111 项中有");
    await page.locator("#ex_ante_by_outcome .plot").focus();
    for (const key of ["ArrowRight", "Enter", "ArrowRight", "Shift+Enter"]) await page.keyboard.press(key);
    await expect.poll(async () => (await facts(page))[0], PATIENT).toBe("38");
    // What is shown adds up: decided is approved and saved, saved is cut less increased.
    const [, , decided = 0, approved = 0, cut = 0, increase = 0, saved = 0] = (await facts(page)).map((text) =>
      Math.round(Number.parseFloat(text) * 100),
    );
    expect([approved + saved, cut - increase]).toEqual([decided, saved]);
    await page.getByRole("button", { name: "EN" }).click();
    await expect
      .poll(() => heading(page), PATIENT)
      .toMatch(
        /^For 2022, the city had 111 ex-ante reviews of requests for 401\.00 million yuan: 22 reduced, 16 maintained, 73 others, saving 217\.00 million yuan, or 54\.1%/,
      );
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test("leads from a bar to its rows, and from a row to the project and to the cell it came from", async () => {
    const { page } = await exAnte("&pick=outcome.reduced~size_class.from_1m");
    const rows = page.locator(".ledger tbody tr[data-opens=true]");
    await expect.poll(() => rows.count(), PATIENT).toBe(7);
    expect(await facts(page)).toContain("29.8%");
    const project = rows.first().locator("a").first();
    const name = (await project.textContent()) ?? "";
    await project.click();
    await expect.poll(() => heading(page), PATIENT).toContain(name);
    await page.goBack();
    await expect.poll(() => rows.count(), PATIENT).toBe(7);
    await rows.first().locator("td.number").first().click();
    await expect.poll(() => page.locator(".drawer .sheet td[data-ringed=true]").count(), PATIENT).toBeGreaterThan(3);
    expect(await page.locator(".drawer").textContent()).toMatch(/SQ2022\d+/);
    await page.context().close();
  });

  test("explains its measures, groups among them", async () => {
    const { page } = await exAnte();
    await page.locator("dl.facts button").nth(7).click();
    await expect
      .poll(() => page.locator(".drawer .meanings dt").first().textContent(), PATIENT)
      .toContain("saving_rate");
    await page.keyboard.press("Escape");
    await page.locator("#ex_ante_scores").hover();
    await page.locator("#ex_ante_scores").getByRole("button", { name: "为什么是这个数" }).click();
    await expect
      .poll(() => page.locator(".drawer .meanings").first().textContent(), PATIENT)
      .toContain("立项必要性平均分");
    await page.context().close();
  });

  test("shows its groups as a table whose amounts add up to its foot", async () => {
    const { page } = await exAnte("&unit=yi");
    const figure = page.locator("#ex_ante_by_size");
    await figure.hover();
    await figure.getByRole("button", { name: "看表格" }).click();
    const column = async (part: string) => {
      const cells = await figure
        .locator(`${part} tr`)
        .evaluateAll((lines) => lines.map((line) => line.querySelectorAll("th, td")[2]?.textContent ?? ""));
      return cells.filter((cell) => cell !== "").map((cell) => Number(cell.replace(".", "")));
    };
    await expect.poll(() => column("tfoot"), PATIENT).toEqual([401]);
    expect((await column("tbody")).reduce((sum, cell) => sum + cell, 0)).toBe(401);
    await page.context().close();
  });

  test("of a department without reviews says so and keeps its frame", async () => {
    const { page, errors } = await exAnte("&department=201001");
    await expect.poll(() => heading(page), PATIENT).toMatch(/^2022 年.+没有事前绩效评估记录。$/);
    await expect.poll(() => page.locator("#ex_ante_steps .message").count(), PATIENT).toBe(1);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

describe("facts that are too many for the page", () => {
  test("are grouped in the warehouse, pick by pick, to the same figures", async () => {
    const { page } = await openPage(browser, `${inject("address")}/?page=overview&year=2022`);
    const asked: string[] = [];
    await page.route("**/api/queries/ex_ante_facts/groups?*", async (route) => {
      asked.push(route.request().url());
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...(await response.json()), row_count: 50_001 } });
    });
    await page.goto(`${inject("address")}/?page=ex_ante&year=2022`);
    await expect.poll(() => facts(page), PATIENT).toContain("54.1%");
    await page.locator("#ex_ante_by_outcome .plot").focus();
    for (const key of ["ArrowRight", "Enter"]) await page.keyboard.press(key);
    await expect
      .poll(() => facts(page), PATIENT)
      .toEqual(["22", "2.01亿元", "2.01亿元", "1.34亿元", "0.67亿元", "0.00亿元", "0.67亿元", "33.3%"]);
    await expect.poll(() => page.locator(".ledger-bar [role=status]").textContent(), PATIENT).toContain("22 行");
    expect(asked.length).toBe(2);
    expect(page.workers()).toEqual([]);
    await page.context().close();
  });
});

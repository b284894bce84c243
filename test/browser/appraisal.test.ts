import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openBrowser, openPage, PATIENT, pictureOf } from "./openBrowser.ts";
import { pdfPages } from "./pdfPages.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test("the last of the ranking is opened, its points add up, and lead down to a cell", async () => {
  const { page, errors } = await openPage(browser, `${inject("address")}/?page=appraisal`);
  await page.getByRole("heading", { level: 1, name: "考核要点" }).waitFor(PATIENT);
  await page.getByRole("button", { name: "后 12 名" }).click();
  const last = page.locator(".ranking tbody tr").first();
  const [place = "", score = ""] = await last.locator("td").allTextContents();
  expect(Number(place)).toBeGreaterThan(500);
  await last.getByRole("link").click();
  const card = page.locator(".score-card");
  await card.getByText(`得分 ${score} · 第 ${place} 名`).waitFor(PATIENT);

  const rows = await card
    .locator("tbody tr")
    .evaluateAll((lines) =>
      lines.map((line) => [...line.querySelectorAll("td")].slice(0, 2).map((cell) => Number(cell.textContent))),
    );
  const [total, ...others] = rows.toReversed().map((pair) => pair.map((value) => (Number.isNaN(value) ? 0 : value)));
  for (const column of [0, 1]) {
    const cents = others.reduce((sum, pair) => sum + Math.round(100 * (pair[column] ?? 0)), 0);
    expect(cents).toBe(Math.round(100 * (total?.[column] ?? 0)));
  }

  await card.getByRole("link", { name: "查看依据：监控按时报送" }).click();
  const evidence = page.getByRole("tabpanel");
  await evidence.locator("tbody tr[data-opens]").first().click(PATIENT);
  await evidence.locator(".sheet td[data-ringed=true]").first().waitFor(PATIENT);
  expect(errors).toEqual([]);
});

test("a year in progress is said to be judged so far", async () => {
  const { page } = await openPage(browser, `${inject("address")}/?page=appraisal&year=2026`);
  const sentence = page.getByRole("heading", { level: 1, name: "考核要点" });
  await sentence.getByText("2026 年尚在执行，暂评").waitFor(PATIENT);
  await page
    .locator(".limits")
    .getByText("自评全覆盖、自评经得起复核、自评结果公开：全单位本年没有记录")
    .waitFor(PATIENT);
});

test("a card is printed alone, on one sheet", async () => {
  const { page } = await openPage(browser, `${inject("address")}/?page=appraisal&department=339001`);
  await page.locator(".score-card tbody tr").first().waitFor(PATIENT);
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(".rail, .strip, .grid, .card-tools").filter({ visible: true }).count()).toBe(0);
  const sheet = await page.pdf({ path: pictureOf("appraisal-card").replace(/png$/, "pdf"), preferCSSPageSize: true });
  expect(pdfPages(sheet)).toHaveLength(1);
});

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { watchLayoutShift } from "./layoutShift.ts";
import { openBrowser, openPage, PATIENT, pictureOf } from "./openBrowser.ts";
import { violations } from "./violations.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** A store that was used before may hold the notes of an earlier run. */
const run = Date.now().toString(36);
const open = (query = "") => openPage(browser, `${inject("address")}/${query}`);
const notesOf = (page: Page, figure: string) => page.locator(`#${figure} .notes li`);

async function startNote(page: Page, figure: string, text: string): Promise<void> {
  await page.locator(`#${figure}`).hover();
  await page.locator(`#${figure}`).getByRole("button", { name: "写批注" }).click();
  await page.getByRole("textbox", { name: "批注" }).fill(text);
  await page.getByRole("textbox", { name: "署名" }).fill("张三");
}

async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: "保存" }).click();
  await page.getByRole("dialog").waitFor({ ...PATIENT, state: "detached" });
}

async function deleteNote(page: Page, figure: string, text: string): Promise<void> {
  await notesOf(page, figure).filter({ hasText: text }).getByRole("button").click();
  await page.getByRole("dialog").getByRole("button", { name: "删除" }).click();
  await notesOf(page, figure)
    .filter({ hasText: text })
    .waitFor({ ...PATIENT, state: "detached" });
}

describe("a note", () => {
  test("on a point of a figure is there for all who see the figure, in its scope alone", async () => {
    const text = `疫情转移支付 ${run}`;
    const { page, errors } = await open();
    await startNote(page, "budget_by_year", text);
    await page.getByRole("combobox", { name: "位置" }).selectOption({ label: "2020 年" });
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: pictureOf("note-dialog") });
    await save(page);
    const note = notesOf(page, "budget_by_year").filter({ hasText: text });
    await expect.poll(() => note.textContent(), PATIENT).toMatch(/^2020 年：疫情转移支付 \w+ — 张三，\d{4}-\d\d-\d\d$/);
    const number =
      (await notesOf(page, "budget_by_year").allTextContents()).findIndex((shown) => shown.includes(text)) + 1;
    expect(
      await page.locator("#budget_by_year text.note-mark, #budget_by_year .note-mark text").allTextContents(),
    ).toContain(String(number));
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: pictureOf("note"), fullPage: true });

    const other = await open();
    expect(await notesOf(other.page, "budget_by_year").filter({ hasText: text }).count()).toBe(1);
    expect(await notesOf(other.page, "ratings_by_year").filter({ hasText: text }).count()).toBe(0);
    const elsewhere = await open("?region=520201");
    await elsewhere.page.locator("#budget_by_year .plot svg").first().waitFor(PATIENT);
    expect(await notesOf(elsewhere.page, "budget_by_year").filter({ hasText: text }).count()).toBe(0);

    await deleteNote(page, "budget_by_year", text);
    await other.page.reload({ waitUntil: "networkidle" });
    expect(await notesOf(other.page, "budget_by_year").filter({ hasText: text }).count()).toBe(0);
    expect(errors).toEqual([]);
  });

  test.each([
    ["departments_to_watch", "", "?year=2022"],
    ["ex_ante_by_outcome", "?page=ex_ante&year=2022", "?page=ex_ante&year=2021"],
  ])("on %s belongs to the year that the figure shows", async (figure, shown, other) => {
    const text = `${figure} ${run}`;
    const { page } = await open(shown);
    await startNote(page, figure, text);
    await save(page);
    await notesOf(page, figure).filter({ hasText: text }).waitFor(PATIENT);
    const another = await open(other);
    await another.page.locator(`#${figure}`).waitFor(PATIENT);
    expect(await notesOf(another.page, figure).filter({ hasText: text }).count()).toBe(0);
    await deleteNote(page, figure, text);
  });

  test("stands from the first, so that nothing jumps when it arrives", async () => {
    const { page } = await open();
    await startNote(page, "budget_by_year", `跳动 ${run}`);
    await save(page);
    const fresh = await openPage(browser, "about:blank");
    const shift = await watchLayoutShift(fresh.page);
    await fresh.page.goto(inject("address"), { waitUntil: "networkidle" });
    expect(await notesOf(fresh.page, "budget_by_year").count()).toBeGreaterThan(0);
    expect(await shift()).toBeLessThan(0.001);
    await deleteNote(page, "budget_by_year", `跳动 ${run}`);
  });

  test("that the server refuses stays in the dialog with the reason, and Escape leaves all as it was", async () => {
    const { page } = await open();
    await startNote(page, "budget_by_year", "不会保存");
    await page.route("**/api/notes", (route) =>
      route.fulfill({
        status: 409,
        json: { error: { code: "notes_full", message_zh: "最多 50 条批注。", message_en: "50 notes at most." } },
      }),
    );
    await page.getByRole("button", { name: "保存" }).click();
    await expect.poll(() => page.getByRole("alert").textContent(), PATIENT).toBe("最多 50 条批注。");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ ...PATIENT, state: "detached" });
  });
});

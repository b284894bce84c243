import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { documentParagraphs, documentParts } from "../brief/documentText.ts";
import { openBrowser, openPage, PATIENT, pictureOf } from "./openBrowser.ts";
import { pdfPages } from "./pdfPages.ts";
import { violations } from "./violations.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const open = async (query = "") => {
  const opened = await openPage(browser, `${inject("address")}/?page=brief&year=2022${query}`);
  await opened.page.locator(".brief section h2").nth(6).waitFor(PATIENT);
  return opened;
};
const paragraph = (page: Page, id: string) => page.locator(`[id="${id}"]`);

describe("the annual brief", () => {
  test("reads like an official report, with its tables and the pages' own figures", async () => {
    const { page, errors } = await open();
    expect(await page.locator(".brief > section > h2").allTextContents()).toEqual(
      ["一、事前绩效评估", "二、绩效目标管理", "三、绩效运行监控", "四、绩效评价", "五、评价结果应用"].concat([
        "六、存在的问题",
        "七、下一步工作",
        "数据说明",
      ]),
    );
    expect(await paragraph(page, "ex_ante.outcomes").textContent()).toContain("审减资金2.17亿元，审减率54.1%");
    await page.locator("#ratings_by_year .plot svg").first().waitFor(PATIENT);
    expect(await page.locator(".brief-table caption").first().textContent()).toBe("表1 2022年事前绩效评估结果");
    await page.screenshot({ path: pictureOf("brief"), fullPage: true });
    expect(errors).toEqual([]);
  });

  test("answers why of each number, in the number's own year", async () => {
    const { page } = await open();
    await paragraph(page, "evaluations.self").getByRole("link", { name: "225.36亿元" }).click();
    const drawer = page.getByRole("dialog");
    await expect.poll(() => drawer.locator("h2").textContent(), PATIENT).toBe("自评资金 225.36 亿元");
    expect(await drawer.locator("header p").last().textContent()).toBe("2021 · 全市");
    await drawer.getByRole("tab", { name: "SQL" }).click();
    await expect.poll(() => drawer.textContent(), PATIENT).toContain("overview_by_year");
    await page.keyboard.press("Escape");
    expect(new URL(page.url()).searchParams.get("asked")).toBeNull();
    await paragraph(page, "problems.progress").getByRole("link", { name: "1,233" }).click();
    await drawer.getByRole("tab", { name: "明细" }).click();
    await drawer.locator("[role=grid], table").first().waitFor(PATIENT);
  });

  test("lets words be rewritten, but no number typed, and says who did", async () => {
    const { page } = await open();
    await rewrite(page, "next.budget", "共3项措施。");
    await expect.poll(() => page.getByRole("alert").textContent(), PATIENT).toContain("3");
    expect(await violations(page)).toEqual([]);
    await page.getByLabel("段落文字").fill("按中发〔2018〕34号要求，压减{cut_yuan}。");
    expect(await page.locator(".brief-preview").textContent()).toContain("压减1.28亿元。");
    await page.getByRole("button", { name: "保存" }).click();
    await expect
      .poll(() => paragraph(page, "next.budget").textContent(), PATIENT)
      .toMatch(/按中发〔2018〕34号要求，压减1\.28亿元。王小明 于 /);
    const markdown = await (await fetch(`${inject("address")}/api/brief?year=2022&format=md`)).text();
    expect(markdown).toContain("按中发〔2018〕34号要求，压减1.28亿元。");
    const { edits } = await (await fetch(`${inject("address")}/api/brief/edits?year=2022`)).json();
    expect(edits.at(-1)).toMatchObject({ author: "王小明", paragraph: "next.budget" });

    await paragraph(page, "next.budget").hover();
    await paragraph(page, "next.budget").getByRole("button").click();
    await page.getByRole("button", { name: "恢复生成的文字" }).click();
    await expect.poll(() => paragraph(page, "next.budget").textContent(), PATIENT).toContain("强化结果与预算挂钩");
  });

  test("does not overwrite what somebody else has written meanwhile", async () => {
    const { page } = await open("&lang=en");
    await write(page, "next.idle", "Mine.");
    const put = (template: string | null, replaces: string | null) =>
      fetch(`${inject("address")}/api/brief/edits`, {
        method: "PUT",
        headers: { "content-type": "application/json", "x-jixiao": "1", "x-jixiao-principal": "Li" },
        body: JSON.stringify({
          ...{ year: 2022, lang: "en", region_code: null, department_code: null },
          ...{ paragraph: "next.idle", template, replaces },
        }),
      });
    const theirs = await (await put("Theirs.", null)).json();
    await page.getByRole("button", { name: "Save" }).click();
    await expect.poll(() => page.getByRole("alert").textContent(), PATIENT).toContain("Li has rewritten");
    expect((await put(null, theirs.at)).status).toBe(200);
  });

  test.each([
    ["year=1999", 404, "brief_year_unknown"],
    ["year=2022&department_code=nobody", 404, "brief_scope_unknown"],
    ["year=twenty", 400, "parameter_bad"],
    ["lang=zh", 400, "parameter_missing"],
  ])("is refused with a reason for %s", async (query, status, code) => {
    const response = await fetch(`${inject("address")}/api/brief?${query}`);
    expect(response.status).toBe(status);
    expect((await response.json()).error.code).toBe(code);
  });

  test("is downloaded as a Word file of the same text", async () => {
    const { page } = await open();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "下载 Word" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("brief-2022-zh-synthetic.docx");
    const document = documentParagraphs(await documentParts(readFileSync(await download.path())));
    const shown = await page.locator("[id='ex_ante.outcomes'] p").textContent();
    expect(document).toContain(shown);
  });

  test("prints as a clean document, on white whatever the theme", async () => {
    const { page } = await open("&theme=dark");
    await page.emulateMedia({ media: "print" });
    for (const hidden of [".rail", ".strip", ".brief-tools", ".figure .tools"]) {
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    }
    const paper = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--panel"));
    expect(paper.trim()).toMatch(/^#fff(fff)?$/);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const sheets = pdfPages(pdf);
    expect(sheets.length).toBeGreaterThan(4);
    expect(sheets.every(({ width, height }) => width === 595 && height === 842)).toBe(true);
  });
});

async function rewrite(page: Page, id: string, text: string): Promise<void> {
  await write(page, id, text);
  await page.getByRole("button", { name: "保存" }).click();
}

/** Opens a paragraph and writes into it, under a name. */
async function write(page: Page, id: string, text: string): Promise<void> {
  await paragraph(page, id).hover();
  await paragraph(page, id).getByRole("button").click();
  await page.getByRole("textbox", { name: /^(段落文字|Text of the paragraph)$/ }).fill(text);
  await page.getByRole("textbox", { name: /^(署名|Your name)$/ }).fill("王小明");
}

import { readFileSync } from "node:fs";
import { utils, write } from "@e965/xlsx";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { sampleOf, workbookOfSample } from "../intake/forms/sampleForm.ts";
import { openBrowser, openPage } from "./openBrowser.ts";
import { rowsOf } from "./rowsOf.ts";
import { violations } from "./violations.ts";

/** Reading, building and publishing take their time on a machine that is busy with other tests. */
const LONG = { timeout: 90_000 };
/** What is made here differs from run to run: files that were imported before are not imported again. */
const run = Date.now().toString(36);

let browser: Browser;
let department: { code: string; name: string };
beforeAll(async () => {
  browser = await openBrowser();
  const answer = await fetch(`${inject("address")}/api/queries/departments?fiscal_year=2025`);
  const { rows } = (await answer.json()) as { rows: { department_code: string; department_name: string }[] };
  department = { code: rows[0]?.department_code ?? "", name: rows[0]?.department_name ?? "" };
});
afterAll(() => browser.close());

/** Three projects in a text that names no unit; one amount is no number. */
function text(name: string, wrong = "一百"): DeskFile {
  const head = "项目编码,项目名称,部门编码,部门名称,年度,年初预算数,全年预算数,累计执行数,来源说明";
  const row = (at: number, amount: string) =>
    `${name}${run}${at},${name}项目${at},${department.code},${department.name},2025,1200.50,${amount},900,发改委`;
  return { name: `${name}${run}.csv`, text: [head, row(1, "1300"), row(2, wrong), row(3, "500")].join("\n") };
}

/** The same in a workbook with a title, its unit, and a total that is right. */
function workbook(name: string): DeskFile {
  const sheet = utils.aoa_to_sheet([
    ["2025年项目支出执行情况表"],
    ["单位：万元"],
    ["项目编码", "项目名称", "部门编码", "部门名称", "年初预算数", "全年预算数", "累计执行数"],
    [`${name}${run}W1`, "道路养护", department.code, department.name, 100, 120.5, 110],
    [`${name}${run}W2`, "供水改造", department.code, department.name, 200, 200, 180],
    ["合计", "", "", "", 300, 320.5, 290],
  ]);
  const bytes = write(
    { SheetNames: ["执行"], Sheets: { 执行: sheet } },
    { type: "base64", bookType: "xlsx" },
  ) as string;
  return { name: `${name}${run}.xlsx`, base64: bytes };
}

type DeskFile = { name: string; text: string } | { name: string; base64: string };

/** Drops files on the page as a person does with the mouse. */
async function drop(page: Page, files: DeskFile[]): Promise<void> {
  const transfer = await page.evaluateHandle((made) => {
    const data = new DataTransfer();
    for (const file of made) {
      const bytes = "text" in file ? file.text : Uint8Array.from(atob(file.base64), (one) => one.charCodeAt(0));
      data.items.add(new File([bytes], file.name));
    }
    return data;
  }, files);
  await page.dispatchEvent("main", "drop", { dataTransfer: transfer });
}

async function openDesk(query = ""): Promise<{ page: Page; errors: string[] }> {
  const opened = await openPage(browser, "about:blank");
  await opened.page.goto(`${inject("address")}/?page=desk${query}`, { waitUntil: "load" });
  await opened.page.getByRole("button", { name: /选择文件夹|Choose a folder/ }).waitFor();
  return opened;
}

function inState(page: Page, state: string): Promise<void> {
  return page.locator(`.session-state[data-state=${state}]`).waitFor(LONG);
}

async function sayUnit(page: Page): Promise<void> {
  await inState(page, "asking");
  // What is being read of the draft is gone as soon as the files are read again.
  await page.locator(".row-steps", { hasText: "第" }).waitFor(LONG);
  await page.locator(".check-sheet .sheet table").waitFor(LONG);
  await page.locator(".asking").getByRole("button", { name: "万元", exact: true }).click();
  await page.getByRole("button", { name: "应用并重新检查" }).click();
  await inState(page, "ready");
}

function row(page: Page, name: string): Locator {
  return page.locator("tr", { has: page.getByRole("rowheader", { name }) });
}

describe("the import desk", () => {
  test("asks for the unit, checks, shows the impact, publishes the rows that can be kept, and takes them back", async () => {
    const { page, errors } = await openDesk();
    await drop(page, [text("甲"), workbook("甲")]);
    await inState(page, "asking");
    expect(await page.locator(".asking").textContent()).toContain("一万倍");
    const session = new URL(page.url()).searchParams.get("session");
    expect(session).not.toBeNull();

    await page.reload();
    await sayUnit(page);
    expect(new URL(page.url()).searchParams.get("session")).toBe(session);

    const initial = page.locator(".column-table").getByRole("row", { name: /年初预算数/ });
    await expect.poll(() => initial.textContent(), LONG).toContain("12,005,000.00 元");

    await page.locator(".problem-group button", { hasText: "不是金额" }).click();
    await page.locator(".problem-cells button").first().click();
    await page.locator(".check-sheet td[data-ringed=true]").waitFor(LONG);
    expect(await page.locator(".check-sheet td[data-ringed=true]").textContent()).toBe("一百");
    expect(await page.locator(".check-sheet td[data-mark=error]").count()).toBe(1);
    expect(await page.locator(".check-sheet th[data-known=true]").count()).toBe(8);

    await page.locator(".desk-files").getByRole("button", { name: /^执行/ }).click();
    await expect.poll(() => page.locator(".check-sheet .sheet").textContent(), LONG).toContain("供水改造");
    await expect.poll(() => page.locator("#desk-impact").textContent(), LONG).toMatch(/2025 全年预算数[\d.,]+ 亿元/);
    expect(await page.locator("#desk-impact").getByText("一致").count()).toBeGreaterThanOrEqual(3);

    await page.getByRole("button", { name: /^只接受可入库的 \d+ 行$/ }).click();
    await inState(page, "accepted");
    expect(await page.locator("#desk-accept").textContent()).toMatch(/已接受，\d+ 行入库，发布为快照 \d{8}T/);
    await page.getByRole("link", { name: "看这个批次" }).click();

    const batch = page.locator("tr[data-pointed=true]");
    await batch.waitFor(LONG);
    expect(await batch.textContent()).toContain(`甲${run}.xlsx`);
    await batch.getByRole("button", { name: /^撤销/ }).click();
    const dialog = page.getByRole("dialog");
    expect(await dialog.textContent()).toContain("不再计入任何数字");
    await dialog.getByRole("button", { name: "撤销" }).click();
    await expect.poll(() => batch.textContent(), LONG).toContain("已撤销");
    await expect.poll(() => page.locator("p.good[role=status]").textContent(), LONG).toContain("新快照");
    expect(errors).toEqual([]);
  });

  test("says what changed from one snapshot to another, and redoes what was undone", async () => {
    const { page, errors } = await openPage(browser, `${inject("address")}/?page=releases`);
    await row(page, `甲${run}`).first().getByRole("button", { name: /^恢复/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "恢复" }).click();
    await expect.poll(() => page.locator("p.good[role=status]").textContent(), LONG).toContain("新快照");
    const said = await page.locator("p.good[role=status]").textContent();
    const snapshot = /\d{8}T\S+(?=。)/.exec(said ?? "")?.[0] ?? "none";
    await row(page, snapshot).getByText("当前").waitFor(LONG);
    await page.getByRole("link", { name: "自此以来的变化" }).first().click();
    await expect.poll(() => page.locator("#compare").textContent(), LONG).toContain("其间计入的批次");
    await expect.poll(() => page.locator("#compare").textContent(), LONG).toContain("2025 年初预算数");
    expect(errors).toEqual([]);
  });

  test("lets columns be corrected by hand, and reads the files again", async () => {
    const { page, errors } = await openDesk();
    await drop(page, [text("乙", "1400")]);
    await sayUnit(page);
    const source = page.getByRole("combobox", { name: "来源说明: 填入字段" });
    expect(await source.inputValue()).toBe("");
    await source.selectOption("implementing_unit");
    await page.getByRole("button", { name: "应用并重新检查" }).click();
    await expect
      .poll(() => page.locator(".column-table tr", { hasText: "来源说明" }).textContent(), LONG)
      .toContain("手工指定");
    await inState(page, "ready");
    expect(await page.locator("#desk-accept").textContent()).toContain("没有错误");
    expect(errors).toEqual([]);
  });

  test("asks whether projects with names alike are one, and remembers the answer", async () => {
    const { page, errors } = await openDesk();
    const rows = await rowsOf("projects?fiscal_year=2025");
    const known = rows.find((row) => row.department_code === department.code && (row.project_name ?? "").length > 6);
    const name = `${known?.project_name}等`;
    const head = "年度,项目名称,部门编码,部门名称,全年执行数(万元)";
    const line = `2025,${name},${department.code},${department.name},12.34`;
    await drop(page, [{ name: `名单${run}.csv`, text: `${head}\n${line}\n` }]);
    await inState(page, "ready");
    const pair = page.locator(".near-miss", { hasText: known?.project_code ?? "none" });
    await pair.waitFor(LONG);
    expect(await pair.textContent()).toContain("12.34 万元");
    expect(await violations(page)).toEqual([]);
    await pair.getByRole("button", { name: "是同一个项目" }).click();
    await page.getByRole("button", { name: "记住并重新检查" }).click();
    await page.getByRole("status").getByText("已记住。").waitFor(LONG);
    await inState(page, "ready");
    await expect.poll(() => pair.count(), LONG).toBe(0);
    await page.getByText(/^已记住的判断/).click();
    await page
      .getByRole("button", { name: `撤回: “${name}”是` })
      .first()
      .click();
    await pair.waitFor(LONG);
    expect(errors).toEqual([]);
  });

  test("shows what was read from an official form, and where", async () => {
    const { page, errors } = await openDesk();
    const sample = sampleOf("chizhou");
    await drop(page, [{ name: `自评表${run}.xlsx`, base64: workbookOfSample(sample).toString("base64") }]);
    await inState(page, "ready");
    const cell = page.locator(".form-table tr", { has: page.getByRole("button", { name: /^在表中圈出 G9/ }) });
    await expect.poll(() => cell.textContent(), LONG).toContain("全年预算数 899,740.00 元");
    await cell.getByRole("button").click();
    await expect.poll(() => page.locator(".check-sheet td[data-ringed=true]").textContent(), LONG).toBe("89.974");
    expect(await violations(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test("hands out the problems and the marked workbook", async () => {
    const { page } = await openDesk();
    await drop(page, [text("丙")]);
    await sayUnit(page);
    const save = async (name: string) => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name, exact: true }).click(),
      ]);
      return readFileSync(await download.path());
    };
    expect((await save("CSV")).toString("utf8")).toContain("一百");
    expect((await save("XLSX")).subarray(0, 2).toString()).toBe("PK");
    expect((await save("标好问题的工作簿")).subarray(0, 2).toString()).toBe("PK");
  });

  test("is clean for axe and walked by keyboard: problem, sheet, discard", async () => {
    const { page, errors } = await openDesk();
    await drop(page, [text("丁")]);
    await sayUnit(page);
    await page.locator(".problem-group button").first().focus();
    await page.keyboard.press("Enter");
    await page.locator(".problem-cells button").first().waitFor(LONG);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator(".check-sheet td[data-ringed=true]").waitFor(LONG);
    for (const theme of ["light", "dark"]) {
      await page.getByRole("combobox", { name: "外观" }).selectOption(theme);
      expect(await violations(page)).toEqual([]);
    }
    await page.getByRole("button", { name: "放弃" }).press("Enter");
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await page.getByRole("dialog").count()).toBe(0);
    await page.getByRole("button", { name: "放弃" }).press("Enter");
    await page.getByRole("dialog").getByRole("button", { name: "放弃", exact: true }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get("session"), LONG).toBeNull();
    const cancelled = page.locator(".desk-list a", { hasText: `丁${run}` });
    await expect.poll(() => cancelled.textContent(), LONG).toContain("已取消");
    await cancelled.click();
    await page.getByRole("button", { name: "移出列表" }).click();
    await expect.poll(() => cancelled.count(), LONG).toBe(0);
    expect(errors).toEqual([]);
  });

  test("refuses at once what is no file to import, in words", async () => {
    const { page } = await openDesk("&lang=en");
    await drop(page, [{ name: ".DS_Store", text: "x" }]);
    expect(await page.getByRole("alert").textContent()).toContain("There is no file to upload");
  });
});

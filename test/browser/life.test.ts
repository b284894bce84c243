import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { type DocumentRow, documentKey } from "../../client/life/documentKey.ts";
import { openBrowser, openPage, PATIENT, pictureOf } from "./openBrowser.ts";
import { rowsOf } from "./rowsOf.ts";
import { violations } from "./violations.ts";

let browser: Browser;
let project: string;
beforeAll(async () => {
  browser = await openBrowser();
  project = await richProject();
});
afterAll(() => browser.close());

/** A project that was reviewed before its budget and then cut: every stage of its life has something to show. */
async function richProject(): Promise<string> {
  const cut = (await rowsOf("result_uses?budget_year=2024")).filter((row) => row.effect === "cut");
  const reviewed = new Set((await rowsOf("ex_ante_reviews?budget_year=2024")).map((row) => row.project_code));
  const found = cut.find((row) => reviewed.has(row.project_code ?? ""))?.project_code;
  if (!found) throw new Error("The demo has no project that was reviewed and cut in 2024.");
  return found;
}

function parameter(address: string, name: string): string | null {
  return new URL(address).searchParams.get(name);
}

describe("search", () => {
  test("finds a department by the initials of its pinyin, walks by arrows, and opens it by Enter", async () => {
    const { page, errors } = await openPage(browser, inject("address"));
    await page.keyboard.press("Control+k");
    const box = page.getByRole("combobox", { name: "搜索" });
    await box.fill("jyj");
    const first = page.locator(".hits [role=option]").first();
    await expect.poll(() => first.textContent(), PATIENT).toContain("教育局");
    await page.keyboard.press("ArrowDown");
    const second = page.locator(".hits [role=option]").nth(1);
    expect(await second.getAttribute("aria-selected")).toBe("true");
    expect(await box.getAttribute("aria-activedescendant")).toBe(await second.getAttribute("id"));
    const name = (await second.locator(".hit-name").textContent()) ?? "";
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: pictureOf("search") });
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator("h1").textContent(), PATIENT).toContain(name);
    expect(parameter(page.url(), "page")).toBe("department");
    expect(errors).toEqual([]);
  });

  test("finds a project by its code, and gives the focus back when it is closed", async () => {
    const { page } = await openPage(browser, inject("address"));
    await page.getByRole("button", { name: /^搜索/ }).click();
    await page.getByRole("combobox", { name: "搜索" }).fill(project);
    await expect.poll(() => page.locator(".hits [role=option]").count(), PATIENT).toBe(1);
    await page.keyboard.press("Escape");
    expect(await page.getByRole("dialog").count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.className)).toContain("search-field");
  });

  test("finds every page of the rail, in either language", async () => {
    const { page } = await openPage(browser, inject("address"));
    const names = await page.locator(".rail nav a").allTextContents();
    await page.keyboard.press("Control+k");
    const options = page.locator(".hits [role=option] .hit-name");
    await options.first().waitFor();
    const answer = await fetch(`${inject("address")}/api/search?limit=50`);
    const { groups } = (await answer.json()) as { groups: { hits: { zh: string }[] }[] };
    expect(groups[0]?.hits.map((hit) => hit.zh).sort()).toEqual(names.sort());
    await page.getByRole("combobox", { name: "搜索" }).fill("snapshots");
    await expect.poll(() => options.first().textContent(), PATIENT).toBe("发布记录");
  });

  test("says so where nothing is found", async () => {
    const { page } = await openPage(browser, `${inject("address")}/?lang=en`);
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: "Search" }).fill("zzzzz");
    await page.getByText("Nothing is called “zzzzz”").waitFor();
    expect(await page.locator(".hits [role=option]").count()).toBe(0);
  });
});

describe("one project", () => {
  test("shows its whole life, and an entry opens the cell it came from", async () => {
    const { page, errors } = await openPage(browser, `${inject("address")}/?page=project&project=${project}&year=2024`);
    const year = page.locator(".timeline tr[data-in-view=true]");
    await year.waitFor();
    expect(await year.locator("td").count()).toBe(7);
    await page.screenshot({ path: pictureOf("project"), fullPage: true });
    await year.getByRole("button", { name: /申报/ }).click();
    await page.getByRole("dialog").locator(".record").first().waitFor();
    expect(parameter(page.url(), "trace")).toMatch(/^ex_ante_review:2024;/);
    expect(errors).toEqual([]);
  });

  test("changes the year of its indicators, each of which leads to its cells", async () => {
    const { page } = await openPage(browser, `${inject("address")}/?page=project&project=${project}&year=2024`);
    const table = page.locator(".indicators");
    await table.waitFor();
    await page.getByRole("group", { name: "指标年度" }).getByRole("button").first().click();
    expect(parameter(page.url(), "year")).not.toBe("2024");
    await table.locator("tbody button").first().click();
    await page.getByRole("dialog").locator(".record").first().waitFor();
    expect(parameter(page.url(), "trace")).toContain(project);
  });

  test("is asked why of a number in its sentence: name, value, rows", async () => {
    const { page } = await openPage(browser, `${inject("address")}/?page=project&project=${project}`);
    const number = page.locator("h1 a").nth(1);
    const value = (await number.textContent()) ?? "";
    await number.click();
    await expect.poll(() => page.locator("#why-title .asked").textContent(), PATIENT).toBe(value);
    await page.getByRole("tab", { name: "明细" }).click();
    await page.locator("[role=tabpanel] tbody tr[data-opens]").first().waitFor();
  });

  test("names its documents, each of which leads to rows of that very file", async () => {
    const documents = await rowsOf(`project_documents?project_code=${project}`);
    const kinds = new Map(documents.map((row) => [row.kind, row]));
    expect(kinds.size).toBeGreaterThan(5);
    for (const row of kinds.values()) {
      const key = documentKey(row as unknown as DocumentRow);
      const answer = await fetch(
        `${inject("address")}/api/lineage?${new URLSearchParams({ kind: row.kind ?? "", key })}`,
      );
      const { rows } = (await answer.json()) as { rows: { file: string }[] };
      expect(rows.map(({ file }) => file)).toContain(row.source_file);
    }
    const { page } = await openPage(browser, `${inject("address")}/?page=project&project=${project}`);
    await page.getByRole("region", { name: "来源文件" }).locator("tbody tr[data-opens]").first().click();
    await page.getByRole("dialog").locator(".record").first().waitFor();
  });

  test("is said not to exist where its code is wrong", async () => {
    const { page } = await openPage(browser, `${inject("address")}/?page=project&project=NOWHERE`);
    await page.getByText("没有编码为“NOWHERE”的项目").waitFor();
  });
});

describe("one department", () => {
  test("stands beside its peers of the region, or of its size", async () => {
    const department = (await rowsOf(`project_life?project_code=${project}`))[0]?.department_code ?? "";
    const { page, errors } = await openPage(
      browser,
      `${inject("address")}/?page=department&department=${department}&year=2024`,
    );
    await page.locator("#peers_compared svg").first().waitFor();
    await page.screenshot({ path: pictureOf("department"), fullPage: true });
    const asked = page.waitForRequest("**/api/queries/department_peers**peer_basis=size**");
    await page.getByRole("button", { name: "同规模部门" }).click();
    await asked;
    expect(parameter(page.url(), "set")).toBe("peers.size");
    await page.getByRole("button", { name: "运行监控预警", exact: true }).click();
    expect(parameter(page.url(), "set")).toBe("peers.size~register.monitoring_warnings");
    expect(errors).toEqual([]);
  });
});

describe("names in registers", () => {
  test("open the page of what they name, while the row still opens its cells", async () => {
    const { page } = await openPage(browser, `${inject("address")}/?page=ex_ante&year=2024`);
    const link = page.locator(".table-box tbody a[href*='page=project']").first();
    const name = (await link.textContent()) ?? "";
    await link.click();
    await expect.poll(() => page.locator("h1").textContent(), PATIENT).toContain(name);
    expect(await page.getByRole("dialog").count()).toBe(0);
  });

  test("are reached by the keyboard: Shift and Enter on the row", async () => {
    const { page } = await openPage(browser, `${inject("address")}/?page=projects&year=2024`);
    await page.locator(".table-box").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Shift+Enter");
    await expect.poll(() => parameter(page.url(), "page"), PATIENT).toBe("project");
  });
});

describe("axe finds nothing", () => {
  test.each([
    ["project", "zh", "light"],
    ["project", "en", "dark"],
    ["department", "en", "light"],
    ["department", "zh", "dark"],
  ])("on the page of one %s in %s and %s", async (name, lang, theme) => {
    const department = (await rowsOf(`project_life?project_code=${project}`))[0]?.department_code ?? "";
    const chosen = `project=${project}&department=${department}&year=2024`;
    const { page } = await openPage(
      browser,
      `${inject("address")}/?page=${name}&${chosen}&lang=${lang}&theme=${theme}`,
    );
    expect(await violations(page)).toEqual([]);
  });
});

import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openBrowser, openPage } from "./openBrowser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Downloads a figure in one format and gives back name and bytes. */
async function exported(page: Page, id: string, format: string): Promise<{ name: string; bytes: Buffer }> {
  const figure = page.locator(`#${id}`);
  await figure.hover();
  await figure.locator("summary").click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    figure.locator(".export").getByText(format, { exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

describe("a figure is exported", () => {
  test("as rows with their business keys, in CSV that a spreadsheet reads", async () => {
    const { page } = await openPage(browser, inject("address"));
    const { name, bytes } = await exported(page, "effects_by_year", "CSV");
    expect(name).toMatch(/\.csv$/);
    expect(bytes.toString("utf8")).toContain("cancel");
    expect(bytes.toString("utf8").split("\n").length).toBeGreaterThan(20);
  });

  test.each(["budget_by_year", "ratings_by_year"])("as SVG that carries title, source and colours: %s", async (id) => {
    const { page, errors } = await openPage(browser, inject("address"));
    const { name, bytes } = await exported(page, id, "SVG");
    const svg = bytes.toString("utf8");
    expect(name).toBe(`${id}.svg`);
    expect(svg).toContain("合成数据 · 快照");
    expect(svg).toContain("全市 · ");
    expect(svg).not.toMatch(/var\(--|<style/);
    expect(errors).toEqual([]);
  });

  test("as PNG with two pixels for each of the screen, under the page's strict policy", async () => {
    const { page, errors } = await openPage(browser, inject("address"));
    const { bytes } = await exported(page, "budget_by_year", "PNG");
    expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
    const width = await page
      .locator("#budget_by_year .plot svg")
      .first()
      .evaluate((svg) => svg.clientWidth);
    expect(bytes.readUInt32BE(16)).toBe((width + 48) * 2);
    expect(errors).toEqual([]);
  });

  test("as PNG whose words can be read where the system has no 汉字: characters differ, empty boxes would not", async () => {
    const { page } = await openPage(browser, inject("address"));
    const { bytes } = await exported(page, "budget_by_year", "PNG");
    const characters = await Promise.all([0, 1, 3, 4].map((at) => titleCharacter(page, bytes, at)));
    expect(new Set(characters).size).toBe(characters.length);
  });
});

/** One character of the title 预算与执行, cut out of the picture. */
async function titleCharacter(page: Page, png: Buffer, at: number): Promise<string> {
  return page.evaluate(
    async ([data, left]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [36, 44];
      canvas.getContext("2d")?.drawImage(image, -left, -34);
      return canvas.toDataURL();
    },
    [png.toString("base64"), 48 + at * 36] as const,
  );
}

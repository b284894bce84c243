import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { checkTemplate } from "../../server/brief/checkTemplate.ts";
import { addEdit, type BriefEdit, editsInForce, editsOf, readEdits } from "../../server/brief/edits.ts";
import type { Brief } from "../../server/brief/structure.ts";
import { openStore } from "../../server/store/paths.ts";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function newStore() {
  const folder = mkdtempSync(join(tmpdir(), "jixiao-brief-"));
  folders.push(folder);
  return openStore(folder);
}

const scope = { year: 2022, lang: "zh", region_code: null, department_code: null } as const;

function edit(template: string | null, at: string, other: Partial<BriefEdit> = {}): BriefEdit {
  return { ...scope, paragraph: "next.budget", template, author: "王", at, ...other };
}

describe("edits", () => {
  test("are kept one after the other; the last holds until it is taken back", () => {
    const store = newStore();
    addEdit(store, edit("一", "t1"), null);
    addEdit(store, edit("二", "t2"), "t1");
    expect(editsInForce(readEdits(store), scope).get("next.budget")?.template).toBe("二");
    addEdit(store, edit(null, "t3"), "t2");
    expect(editsInForce(readEdits(store), scope).size).toBe(0);
    addEdit(store, edit("四", "t4"), null);
    expect(editsOf(readEdits(store), scope).map(({ at }) => at)).toEqual(["t1", "t2", "t3", "t4"]);
  });

  test("of one scope, year and language do not touch others", () => {
    const store = newStore();
    addEdit(store, edit("一", "t1", { department_code: "D1" }), null);
    expect(editsInForce(readEdits(store), scope).size).toBe(0);
    expect(editsInForce(readEdits(store), { ...scope, department_code: "D1" }).size).toBe(1);
    expect(editsInForce(readEdits(store), { ...scope, department_code: "D1", lang: "en" }).size).toBe(0);
  });

  test("do not overwrite what their author has not seen", () => {
    const store = newStore();
    addEdit(store, edit("一", "t1", { author: "李" }), null);
    expect(() => addEdit(store, edit("二", "t2"), null)).toThrow(expect.objectContaining({ code: "brief_moved_on" }));
    expect(readEdits(store)).toHaveLength(1);
  });

  test("survive a line that a crash has cut", () => {
    const store = newStore();
    addEdit(store, edit("一", "t1"), null);
    appendFileSync(store.brief_edits, '{"year":2022,"la');
    addEdit(store, edit("二", "t2"), "t1");
    expect(readEdits(store).map(({ template }) => template)).toEqual(["一", "二"]);
  });
});

describe("the text of an edit", () => {
  const brief = { places: [{ place: "saving_yuan", text: "2.17亿元" }] } as unknown as Brief;
  const check = (template: string) => checkTemplate(template, brief);

  test.each([
    "审减{saving_yuan}，按中发〔2018〕34号落实。",
    "2023年继续推进，自2021-2025年逐步完善。",
    "Saved {saving_yuan} in 2022.",
  ])("may name places, years and documents: %s", (template) => {
    expect(check(template)).toBe(template);
  });

  test.each([
    ["审减2.17亿元", "2.17"],
    ["共３项", "３"],
    ["共2000万元", "2000"],
    ["saved 54 percent", "54"],
    ["核减2022项", "2022"],
    ["{saving_yuan}和1,234个", "1,234"],
    ["20{saving_yuan}18", "20"],
  ])("may not hold a number typed by hand: %s", (template, value) => {
    expect(() => check(template)).toThrow(
      expect.objectContaining({ code: "brief_number_typed", parameters: { value } }),
    );
  });

  test("names only places that the brief knows", () => {
    expect(() => check("{saving_yuan}{other_yuan}")).toThrow(
      expect.objectContaining({ code: "brief_place_unknown", parameters: { place: "other_yuan" } }),
    );
  });

  test("is one line", () => {
    expect(check("  甲\n 乙 ")).toBe("甲 乙");
  });
});

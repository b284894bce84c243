import { describe, expect, test } from "vitest";

const modules: Record<string, Record<string, unknown>> = import.meta.glob(
  ["../../client/text/*.ts", "../../client/charts/*.ts", "../../client/lines.ts", "../../client/ledgers.ts"],
  { eager: true },
);

interface Found {
  readonly place: string;
  readonly zh: string;
  readonly en: string;
}

/** Every pair of phrases in a value, however deep. */
function phrases(value: unknown, place: string): Found[] {
  if (typeof value !== "object" || value === null) return [];
  const { zh, en } = value as { zh?: unknown; en?: unknown };
  if (zh !== undefined || en !== undefined) return [{ place, zh: String(zh ?? ""), en: String(en ?? "") }];
  return Object.entries(value).flatMap(([name, inner]) => phrases(inner, `${place}.${name}`));
}

const all = Object.entries(modules).flatMap(([path, exports]) => phrases(exports, path.replace("../../client/", "")));
const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe("the words of the interface", () => {
  test("are found", () => {
    expect(all.length).toBeGreaterThan(150);
  });

  test("stand in both languages", () => {
    expect(all.filter(({ zh, en }) => zh.trim() === "" || en.trim() === "")).toEqual([]);
  });

  test("name the same values in both languages", () => {
    // 年 is written after the year in Chinese; English has nothing there, but the value is the same.
    expect(all.filter(({ zh, en }) => places(zh).join() !== places(en).join())).toEqual([]);
  });

  test("hold no Chinese in English and no exclamation in either", () => {
    expect(all.filter(({ zh, en }) => /[\u3000-\u9fff\uff00-\uffef]/.test(en) || /[!！]/.test(zh + en))).toEqual([]);
  });
});

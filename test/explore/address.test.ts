import { describe, expect, test } from "vitest";
import { readQuestion, writeQuestion } from "../../client/explore/address.ts";
import { drilled } from "../../client/explore/drill.ts";
import { OTHERS } from "../../client/explore/Question.ts";

const city = { fiscal_year: 2025, region_code: null, department_code: null };
const names = (all: readonly { readonly name: string }[]) => all.map(({ name }) => name);

describe("a question in the address", () => {
  test("is the first mart by its first dimension, of the year in view, where nothing was chosen", () => {
    const asked = readQuestion({}, { ...city, region_code: "520201" });
    expect([asked.mart.name, names(asked.rows), asked.across, asked.isCompared]).toEqual([
      "department_year",
      ["region_code"],
      null,
      false,
    ]);
    expect(asked.filters.map(({ dimension, values }) => [dimension.name, values])).toEqual([
      ["region_code", ["520201"]],
      ["fiscal_year", ["2025"]],
    ]);
    expect(writeQuestion(asked, {})).toEqual({});
  });

  test("comes back as it was written, values with signs of the address included", () => {
    const set = {
      mart: "reduction",
      rows: "effect,region_code",
      across: "budget_year",
      measures: "amount_yuan,base_yuan",
      compare: "on",
      filter: "excluded_reason:|counted_below;rating:a%7Cb%3Ac",
    };
    const asked = readQuestion(set, city);
    expect(asked.own.map(({ values }) => values)).toEqual([[null, "counted_below"], ["a|b:c"]]);
    expect(writeQuestion(asked, {})).toEqual(set);
  });

  test("asks all years where years are compared", () => {
    expect(readQuestion({ across: "fiscal_year" }, city).filters).toEqual([]);
  });

  test("keeps the effects apart unless one of them is chosen", () => {
    const set = { mart: "reduction", rows: "region_code", top: "5" };
    const asked = readQuestion(set, city);
    expect([names(asked.rows), asked.top]).toEqual([["effect", "region_code"], null]);
    const one = readQuestion({ ...set, filter: "effect:cut" }, city);
    expect([names(one.rows), one.top]).toEqual([["region_code"], 5]);
  });

  test("is answered in the usual way where the address says what is unknown", () => {
    const asked = readQuestion({ mart: "x", rows: "y", across: "z", measures: "q", top: "7", filter: "a:b" }, city);
    expect([asked.mart.name, asked.rows, asked.across, asked.top, asked.own]).toEqual([
      "department_year",
      [],
      null,
      null,
      [],
    ]);
    expect(names(asked.measures)).toHaveLength(4);
  });
});

describe("looking into a group", () => {
  test("narrows to it and opens the next dimension in its place", () => {
    const asked = readQuestion({}, city);
    const into = drilled(asked, { depth: 1, path: ["520201"] });
    expect(names(into?.rows ?? [])).toEqual(["department_code"]);
    expect(into?.own?.map(({ dimension, values }) => [dimension.name, values])).toEqual([["region_code", ["520201"]]]);
  });

  test("is not offered of the total, of the others, or where nothing lies within", () => {
    const asked = readQuestion({}, city);
    expect(drilled(asked, { depth: 0, path: [] })).toBeNull();
    expect(drilled(asked, { depth: 1, path: [OTHERS] })).toBeNull();
    expect(drilled(readQuestion({ rows: "fiscal_year" }, city), { depth: 1, path: ["2025"] })).toBeNull();
  });
});

import { describe, expect, test } from "vitest";
import { defaultView, readUrl, type View, writeUrl } from "../../client/url.ts";

const chosen: View = {
  page: "projects",
  year: 2022,
  region: "520201",
  department: "101001",
  project: "52020421T000010445822",
  scenario: "c0ffee",
  unit: "wan",
  lang: "en",
  theme: "dark",
  why: "budget_by_year",
  metric: "executed_yuan",
  asked: 2021,
  tab: "source",
  trace: "budget:2022;P 1/甲;appropriation",
  query: "projects",
  list: "rating_bands",
  session: "20261125-101500-9f3a",
  batch: "b1",
  from: "20261124T080000",
  to: "20261125T080000",
  set: { by: "region", base: "2020" },
  pick: { outcome: "reduced", department_code: "101.001~甲 %" },
};

describe("the address", () => {
  test("holds nothing while nothing was chosen", () => {
    expect(writeUrl(defaultView)).toBe("");
  });

  test("holds only what was chosen", () => {
    expect(writeUrl({ ...defaultView, year: 2022, lang: "en" })).toBe("?year=2022&lang=en");
  });

  test("gives back every choice as it was made", () => {
    expect(readUrl(writeUrl(chosen))).toEqual(chosen);
    expect(Object.keys(defaultView)).toEqual(Object.keys(chosen));
  });

  test.each([
    "?page=nowhere",
    "?year=twenty",
    "?unit=dollars",
    "?lang=fr",
    "?theme=pink",
    "?tab=secret",
    "?year=",
    "?unknown=1",
    "?set=by",
    "?pick=name.%25E4%25",
  ])("falls back to the default for %s", (search) => {
    expect(readUrl(search)).toEqual(defaultView);
  });
});

import { read, utils } from "@e965/xlsx";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Grouping, Picks } from "../../server/warehouse/queries/grouping.ts";
import { type SmallOffice, smallOffice } from "./smallOffice.ts";

let office: SmallOffice;
beforeAll(async () => {
  office = await smallOffice();
});
afterAll(() => office.close());

const byYear: Grouping = {
  by: ["fiscal_year"],
  measures: {
    row_number: { count: "*" },
    known_count: { count: "initial_yuan" },
    initial_yuan: { sum: "initial_yuan" },
    initial_share: { ratio: [{ sum: "initial_yuan" }, { count: "*" }] },
  },
  ignores: ["fiscal_year"],
};

function address(groups: unknown, picks: unknown = {}, more: Record<string, string> = {}): string {
  const search = { fiscal_year: "2021", groups: JSON.stringify(groups), picks: JSON.stringify(picks), ...more };
  return `/api/queries/projects/groups?${new URLSearchParams(search)}`;
}

async function errorOf(path: string): Promise<unknown[]> {
  const response = await office.get(path);
  const { error } = (await response.json()) as { error?: { code: string; parameter?: string } };
  return [response.status, error?.code, error?.parameter];
}

describe("groups of a named query", () => {
  test("count, add up and divide exactly, and come with the total and what the glossary says", async () => {
    const answer = await (await office.get(address({ years: byYear }))).json();
    expect(answer).toMatchObject({ query: "projects", row_count: 3 });
    expect(answer.groups.years.rows).toEqual([
      {
        fiscal_year: 2021,
        row_number: 1,
        known_count: 1,
        initial_yuan: "90071992547409.93",
        initial_share: 90071992547409.94,
      },
      { fiscal_year: 2022, row_number: 2, known_count: 1, initial_yuan: "0.01", initial_share: 0.005 },
    ]);
    expect(answer.groups.years.total).toMatchObject({
      row_number: 3,
      known_count: 2,
      initial_yuan: "90071992547409.94",
    });
    const units = (answer.columns as { name: string; unit: string | null }[]).map(({ name, unit }) => [name, unit]);
    expect(units).toContainEqual(["initial_yuan", "yuan"]);
    expect(units).toContainEqual(["known_count", null]);
  });

  test("are narrowed by picks, except by those that a figure ignores", async () => {
    const picks: Picks = { fiscal_year: { values: ["2022"] }, project_code: { values: ["P1", null] } };
    const all: Grouping = { ...byYear, by: [], ignores: [] };
    const { groups } = await (await office.get(address({ years: byYear, all }, picks))).json();
    expect(groups.years.rows.map((row: { initial_yuan: string }) => row.initial_yuan)).toEqual([
      "90071992547409.93",
      "0.01",
    ]);
    expect(groups.all).toEqual({
      rows: [],
      total: { row_number: 1, known_count: 1, initial_yuan: "0.01", initial_share: 0.01 },
    });
  });

  test("of nothing are none, with an empty total", async () => {
    const picks: Picks = { initial_yuan: { from: "1", to: "2.5" } };
    const { groups } = await (await office.get(address({ years: { ...byYear, ignores: [] } }, picks))).json();
    expect(groups.years).toEqual({
      rows: [],
      total: { fiscal_year: null, row_number: 0, known_count: 0, initial_yuan: null, initial_share: null },
    });
  });

  test("have a tag that their definition decides", async () => {
    const first = await office.get(address({ years: byYear }));
    const tag = first.headers.get("ETag") ?? "";
    expect((await office.get(address({ years: byYear }), { "If-None-Match": tag })).status).toBe(304);
    const picked = address({ years: byYear }, { project_code: { values: ["P1"] } });
    expect((await office.get(picked, { "If-None-Match": tag })).status).toBe(200);
  });

  test("are saved as files without their total", async () => {
    const csv = await office.get(address({ years: byYear }, {}, { format: "csv", header: "zh" }));
    expect(csv.headers.get("Content-Disposition")).toContain(".csv");
    expect(await csv.text()).toBe(
      "年度,序号,known_count,年初预算数,占比\n2021,1,1,90071992547409.93,90071992547409.94\n2022,2,1,0.01,0.005\n",
    );
    const xlsx = await office.get(address({ years: byYear }, {}, { format: "xlsx" }));
    const sheet = read(new Uint8Array(await xlsx.arrayBuffer())).Sheets.数据 ?? {};
    expect(utils.sheet_to_json(sheet)).toHaveLength(2);
    expect(await errorOf(address({ a: byYear, b: byYear }, {}, { format: "csv" }))).toEqual([
      400,
      "parameter_bad",
      "groups",
    ]);
  });
});

test("a file of groups says how its rows were grouped and which of them were picked", async () => {
  const picks: Picks = { fiscal_year: { values: ["2022"] }, project_code: { values: ["P1", null] } };
  const xlsx = await office.get(address({ years: byYear }, picks, { format: "xlsx" }));
  const notes = read(new Uint8Array(await xlsx.arrayBuffer())).Sheets.说明 ?? {};
  const rows = utils.sheet_to_json<string[]>(notes, { header: 1 });
  expect(rows).toContainEqual(["筛选 Picks", "project_code = P1, —"]);
  expect(rows).toContainEqual([
    "分组 Groups",
    "fiscal_year; row_number = count(*); known_count = count(initial_yuan); initial_yuan = sum(initial_yuan); initial_share = sum(initial_yuan) / count(*)",
  ]);
});

describe("what is asked for in groups and picks", () => {
  const column = 'fiscal_year" from facts; drop table meta.build; --';
  test.each([
    ["a column the query lacks", { years: { ...byYear, by: ["region_code"] } }],
    ["a name that is SQL", { years: { ...byYear, by: [column] } }],
    ["a measure named as SQL", { years: { ...byYear, measures: { [column]: { count: "*" } } } }],
    ["a measure named as a column of the groups", { years: { ...byYear, measures: { fiscal_year: { count: "*" } } } }],
    [
      "a measure that takes the place of the mark of totals",
      { years: { ...byYear, measures: { is_total: { count: "*" } } } },
    ],
    ["a sum of text", { years: { ...byYear, measures: { initial_yuan: { sum: "project_name" } } } }],
    ["a sum of doubles", { years: { ...byYear, measures: { initial_yuan: { sum: "initial_share" } } } }],
    ["a function of its own", { years: { ...byYear, measures: { initial_yuan: { max: "initial_yuan" } } } }],
    ["no groups", []],
  ])("is refused: %s", async (_, groups) => {
    expect(await errorOf(address(groups))).toEqual([400, "parameter_bad", "groups"]);
  });

  test.each([
    ["a column the query lacks", { region_code: { values: ["1"] } }],
    ["a name that is SQL", { [column]: { values: ["1"] } }],
    ["an end that is no number", { initial_yuan: { from: "1 or true", to: null } }],
    ["an end that is no date", { approved_on: { from: null, to: "2022" } }],
    ["an end that no calendar has", { approved_on: { from: "2024-02-31", to: null } }],
    ["a band of words", { project_name: { from: "1", to: null } }],
    ["values and a band", { fiscal_year: { values: ["1"], from: "1", to: null } }],
    ["nothing", { fiscal_year: { values: [] } }],
  ])("is refused of picks: %s", async (_, picks) => {
    expect(await errorOf(address({ years: byYear }, picks))).toEqual([400, "parameter_bad", "picks"]);
    const rows = `/api/queries/projects?${new URLSearchParams({ fiscal_year: "2021", picks: JSON.stringify(picks) })}`;
    expect(await errorOf(rows)).toEqual([400, "parameter_bad", "picks"]);
  });

  test("is taken as it is where it is a value, whatever it says", async () => {
    const picks: Picks = { project_name: { values: ["=1+1", "' or true --"] } };
    const rows = `/api/queries/projects?${new URLSearchParams({ fiscal_year: "2021", picks: JSON.stringify(picks) })}`;
    const answer = (await (await office.get(rows)).json()) as { rows: { project_name: string }[] };
    expect(answer.rows.map(({ project_name }) => project_name)).toEqual(["=1+1"]);
    const days: Picks = { approved_on: { from: "2022-07-01", to: "2022-07-01" }, is_large: { values: ["false"] } };
    const { groups } = await (await office.get(address({ years: { ...byYear, ignores: [] } }, days))).json();
    expect(groups.years.total.row_number).toBe(1);
  });
});

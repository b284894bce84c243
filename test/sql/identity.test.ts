import { beforeAll, describe, expect, test } from "vitest";
import { type GivenWarehouse, givenRows } from "./givenRows.ts";

let given: GivenWarehouse;

const LATER = { batch_id: "second", batch_sequence: 2 };

beforeAll(async () => {
  given = await givenRows({
    department: [
      { department_code: "D1", department_name: "旧局", successor_code: "D2", successor_from_year: 2022 },
      { department_code: "D2", department_name: "中局", successor_code: "D3", successor_from_year: 2023 },
      { department_code: "D3", department_name: "新局", region_code: "520221" },
      { department_code: "L1", department_name: "甲", successor_code: "L2" },
      { department_code: "L2", department_name: "乙", successor_code: "L1" },
    ],
    project: [
      { fiscal_year: 2021, project_code: "A", project_name: "甲", department_code: "D1" },
      { fiscal_year: 2021, project_code: "B", project_name: "乙", department_code: "D4", region_code: "520201000" },
      { fiscal_year: 2021, project_code: "52028121T000010000001", project_name: "丙", department_code: "D5" },
      { fiscal_year: 2021, project_code: "C", project_name: "丁", department_code: "D6", region_code: "999999" },
      { fiscal_year: 2022, project_code: "B", project_name: "乙二", department_code: "D4", function_code: "2070101" },
    ],
    budget: [
      { fiscal_year: 2021, project_code: "A", initial_budget: 1 },
      { fiscal_year: 2021, project_code: "A", initial_budget: 2, ...LATER },
      { fiscal_year: 2021, project_code: "A", initial_budget: 4, source_row: 9, ...LATER },
      { fiscal_year: 2021, project_code: "D3/07", initial_budget: 5 },
    ],
    evaluation: [{ fiscal_year: 2021, subject_type: "department", subject_code: "D7", kind: "self", score: 90 }],
    ex_ante_review: [
      {
        budget_year: 2022,
        review_no: "1",
        subject_name: "新项目",
        department_code: "D8",
        department_name: "戊",
        requested_amount: 5,
        project_code: "N",
      },
    ],
  });
});

test("the later batch wins, and within a batch the later row", async () => {
  const rows = await given.rows(
    "select initial_yuan, batch_id, source_row from core.fct_budget where project_code = 'A'",
  );
  expect(rows).toEqual([{ initial_yuan: "4.00", batch_id: "second", source_row: 9 }]);
});

test("indicators and reviews without a number go by their names, and none is lost", async () => {
  const unnumbered = await givenRows({
    target: [
      { fiscal_year: 2022, subject_code: "P", level1: "产出", level3: "里程" },
      { fiscal_year: 2022, subject_code: "P", level1: "产出", level3: "户 数" },
    ],
    ex_ante_review: [
      { budget_year: 2022, subject_name: "甲", department_code: "D1", requested_amount: 1 },
      { budget_year: 2022, subject_name: "乙", department_code: "D1", requested_amount: 1, project_code: "P" },
    ],
  });
  expect(await unnumbered.rows("select indicator_no from core.fct_target order by 1")).toEqual([
    { indicator_no: "户数" },
    { indicator_no: "里程" },
  ]);
  expect(await unnumbered.rows("select review_no from core.fct_ex_ante_review order by 1")).toEqual([
    { review_no: "P" },
    { review_no: "甲" },
  ]);
});

describe("a department", () => {
  test("is known wherever any record names it", async () => {
    const rows = await given.rows(
      "select department_code, department_name, region_code from core.dim_department where department_code like 'D%' order by 1",
    );
    expect(rows).toEqual([
      { department_code: "D1", department_name: "旧局", region_code: "520200" },
      { department_code: "D2", department_name: "中局", region_code: "520200" },
      { department_code: "D3", department_name: "新局", region_code: "520204" },
      { department_code: "D4", department_name: "D4", region_code: "520201" },
      { department_code: "D5", department_name: "D5", region_code: "520281" },
      { department_code: "D6", department_name: "D6", region_code: "999999" },
      { department_code: "D7", department_name: "D7", region_code: "520200" },
      { department_code: "D8", department_name: "戊", region_code: "520200" },
    ]);
  });

  test("is followed through its successors, and a circle of successors is left alone", async () => {
    const rows = await given.rows(
      "select department_code, current_department_code from core.dim_department where successor_code is not null order by 1",
    );
    expect(rows.map((row) => row.current_department_code)).toEqual(["D3", "D3", "L1", "L2"]);
  });

  test("that was merged counts in the scope of its successor, and in its own", async () => {
    const executed = async (department_code: string) =>
      (await given.query("overview_by_year", { department_code })).map((row) => [row.fiscal_year, row.initial_yuan]);
    expect(await executed("D3")).toEqual([[2021, "9.00"]]);
    expect(await executed("D1")).toEqual([[2021, "4.00"]]);
  });

  test("in a region nobody has listed is a finding", async () => {
    const rows = await given.rows(
      "select department_code, printed from marts.data_quality where rule = 'region_unknown'",
    );
    expect(rows).toEqual([{ department_code: "D6", printed: "999999" }]);
  });
});

describe("a project", () => {
  test("whose code carries its department belongs to it", async () => {
    const rows = await given.rows("select department_code from marts.project_year where project_code = 'D3/07'");
    expect(rows).toEqual([{ department_code: "D3" }]);
  });

  test("that only a review names is no project of the year", async () => {
    const rows = await given.rows("select project_code from marts.project_year where fiscal_year = 2022");
    expect(rows).toEqual([{ project_code: "B" }]);
  });

  test("carries the present name of its function class", async () => {
    const rows = await given.rows(
      "select function_code, function_name from marts.project_year where function_code is not null",
    );
    expect(rows).toEqual([{ function_code: "2070101", function_name: "文化旅游体育与传媒支出" }]);
  });
});

test("a parent project is no project of its own: it is the sum of its children", async () => {
  const family = await givenRows({
    project: ["parent", "first", "second", "self"].map((project_code) => ({
      fiscal_year: 2021,
      project_code,
      project_name: project_code,
      department_code: "D1",
      parent_project_code: { first: "parent", second: "parent", self: "self" }[project_code] ?? null,
    })),
    budget: [
      { fiscal_year: 2021, project_code: "first", initial_budget: 1 },
      { fiscal_year: 2021, project_code: "second", initial_budget: 2 },
      { fiscal_year: 2021, project_code: "self", initial_budget: 4 },
    ],
  });
  expect(await family.rows("select project_count, initial_yuan from marts.year")).toEqual([
    { project_count: "3", initial_yuan: "7.00" },
  ]);
  expect(await family.rows("select project_code, child_count, initial_yuan from marts.parent_year")).toEqual([
    { project_code: "parent", child_count: "2", initial_yuan: "3.00" },
  ]);
});

test("an office without a region has one that is unknown, and loses nothing", async () => {
  const abroad = await givenRows(
    { budget: [{ fiscal_year: 2014, project_code: "X", initial_budget: "204000000000000.01" }] },
    { region_code: "", currency: "JPY" },
  );
  expect(await abroad.rows("select region_code, department_code, initial_yuan from marts.department_year")).toEqual([
    { region_code: "unknown", department_code: "unknown", initial_yuan: "204000000000000.01" },
  ]);
  expect(await abroad.rows("select real_yuan from marts.year_trend where real_yuan is not null")).toEqual([]);
  expect(await abroad.query("published_figures")).toEqual([]);
});

test("scopes list the regions and their departments, with region names as a person says them", async () => {
  const rows = await given.query("scopes");
  expect(rows.filter(({ region_code }) => region_code === "520204")).toEqual([
    {
      region_code: "520204",
      region_name: "水城区",
      region_name_en: "Shuicheng District",
      department_code: null,
      department_name: null,
      current_department_code: null,
      project_count: 1,
    },
    {
      region_code: "520204",
      region_name: "水城区",
      region_name_en: "Shuicheng District",
      department_code: "D3",
      department_name: "新局",
      current_department_code: "D3",
      project_count: 1,
    },
  ]);
});

import { beforeAll, describe, expect, test } from "vitest";
import { type GivenWarehouse, givenRows } from "./givenRows.ts";

// Four departments, of which 271 is merged into 227 in 2020; 207 is a class renamed in 2019, 999 is in no list.
let given: GivenWarehouse;

const spent = [
  { year: 2018, code: "old", department: "271", function_code: "2070101", initial: 100, adjusted: 110, paid: 99 },
  { year: 2018, code: "kept", department: "227", function_code: "2100201", initial: 200, adjusted: 200, paid: 180 },
  { year: 2018, code: "gone", department: "219", function_code: "2050201", initial: 50, adjusted: 40, paid: 40 },
  { year: 2019, code: "old", department: "271", function_code: "2070101", initial: 120, adjusted: 132, paid: 66 },
  { year: 2019, code: "kept", department: "227", function_code: "2100201", initial: 210, adjusted: 190, paid: 171 },
  { year: 2019, code: "fresh", department: "219", function_code: "9990101", initial: 60, adjusted: 60, paid: 30 },
  { year: 2021, code: "old", department: "227", function_code: "2070101", initial: 130, adjusted: 130, paid: 130 },
  { year: 2021, code: "fresh", department: "219", function_code: "9990101", initial: 90, adjusted: 90, paid: 45 },
];

beforeAll(async () => {
  given = await givenRows({
    department: [
      { department_code: "227", department_name: "卫生健康局" },
      { department_code: "219", department_name: "教育局" },
      { department_code: "271", department_name: "卫计局", successor_code: "227", successor_from_year: 2020 },
    ],
    project: spent.map(({ year, code, department, function_code }) => ({
      fiscal_year: year,
      project_code: code,
      project_name: code,
      department_code: department,
      function_code,
      fund_type_code: code === "kept" ? "12" : "11",
    })),
    budget: [
      ...spent.map(({ year, code, initial, adjusted }) => ({
        fiscal_year: year,
        project_code: code,
        initial_budget: initial,
        adjusted_budget: adjusted,
      })),
      { fiscal_year: 2022, project_code: "old", requested_amount: 150 },
      { fiscal_year: 2022, project_code: "fresh", requested_amount: 99, initial_budget: 80 },
    ],
    execution: spent.map(({ year, code, paid }) => ({
      fiscal_year: year,
      project_code: code,
      month: 12,
      paid_to_date: paid,
    })),
  });
});

describe("the budget over the years", () => {
  test("has every year up to the next, with what is planned after the last payments", async () => {
    const rows = await given.query("trend_by_year");
    expect(rows.map((row) => [row.fiscal_year, row.has_money, row.adjusted_yuan, row.planned_yuan])).toEqual([
      [2018, true, "350.00", null],
      [2019, true, "382.00", null],
      [2020, false, null, null],
      [2021, true, "220.00", null],
      [2022, true, "80.00", "230.00"],
      [2023, false, null, null],
    ]);
  });

  test("has both rates, ratios of sums, and real terms at the prices of 2018", async () => {
    const row = (await given.query("trend_by_year")).find(({ fiscal_year }) => fiscal_year === 2019);
    expect(row).toMatchObject({ base_year: 2018, real_adjusted_yuan: "371.23" });
    expect(row?.execution_rate).toBeCloseTo(267 / 382, 12);
    expect(row?.execution_rate_of_initial).toBeCloseTo(267 / 390, 12);
  });

  test("is narrowed to what is picked", async () => {
    const rows = await given.query("trend_by_year", { class_code: "207", fund_type_code: "11" });
    expect(rows.map((row) => row.adjusted_yuan)).toEqual(["110.00", "132.00", null, "130.00", null, null]);
    expect((await given.query("trend_by_year", { class_code: "207", fund_type_code: "12" }))[0]?.has_money).toBe(false);
  });
});

test("growth of all money stands beside that of the same projects, and compounds since the first year", async () => {
  const rows = await given.query("growth_by_year", { measure_name: "adjusted_yuan" });
  const [, second, third] = rows;
  expect(second).toMatchObject({
    fiscal_year: 2019,
    matched_yuan: "322.00",
    matched_prior_yuan: "310.00",
    new_yuan: "60.00",
    ended_yuan: "40.00",
  });
  expect(second?.change_rate).toBeCloseTo(382 / 350 - 1, 12);
  expect(second?.matched_change_rate).toBeCloseTo(322 / 310 - 1, 12);
  expect(second?.real_change_rate).toBeCloseTo(371.23 / 350 - 1, 6);
  expect(third).toMatchObject({ fiscal_year: 2021, change_rate: null, matched_change_rate: null });
  expect(third?.annual_growth_rate).toBeCloseTo((220 / 350) ** (1 / 3) - 1, 12);
});

describe("groups", () => {
  const of = async (grouping: string, structure: string, more = {}) =>
    (await given.query("trend_by_group", { grouping, structure, ...more })).map((row) => [
      row.fiscal_year,
      row.group_code,
      row.group_name,
      row.value_yuan,
      row.rank,
    ]);

  test("of departments are as reported, or merged into those of today", async () => {
    const reported = await of("department", "reported");
    expect(reported.filter(([year]) => year === 2018)).toEqual([
      [2018, "227", "卫生健康局", "200.00", 1],
      [2018, "271", "卫计局", "110.00", 2],
      [2018, "219", "教育局", "40.00", 3],
    ]);
    const restated = await of("department", "restated");
    expect(restated.filter(([year]) => year === 2018)).toEqual([
      [2018, "227", "卫生健康局", "310.00", 1],
      [2018, "219", "教育局", "40.00", 2],
    ]);
  });

  test("of function classes have the name of the year, or today's", async () => {
    const named = (rows: unknown[][]) =>
      rows.filter(([, code]) => code === "207").map(([year, , name]) => [year, name]);
    expect(named(await of("function_class", "reported")).slice(0, 2)).toEqual([
      [2018, "文化体育与传媒支出"],
      [2019, "文化旅游体育与传媒支出"],
    ]);
    expect(named(await of("function_class", "restated"))[0]).toEqual([2018, "文化旅游体育与传媒支出"]);
  });

  test("keep their rank among all, and the most asked for", async () => {
    expect(await of("department", "reported", { most: 1, measure_name: "executed_yuan" })).toEqual([
      [2018, "227", "卫生健康局", "180.00", 1],
      [2019, "227", "卫生健康局", "171.00", 1],
      [2021, "227", "卫生健康局", "130.00", 1],
    ]);
  });

  test("add up to the year in every grouping and structure", async () => {
    for (const grouping of ["region", "department", "function_class", "fund_type", "category"]) {
      for (const structure of ["reported", "restated"]) {
        const rows = (await of(grouping, structure)).filter(([year]) => year === 2019);
        expect([grouping, rows.reduce((sum, row) => sum + Number(row[3]), 0)]).toEqual([grouping, 382]);
      }
    }
  });
});

test("the share that today's departments and classes can tell is of money", async () => {
  const [departments] = await given.query("restated_by_year", { grouping: "department" });
  expect(departments).toMatchObject({ unchanged_yuan: "240.00", moved_yuan: "110.00", mapped_share: 1 });
  const classes = await given.query("restated_by_year", { grouping: "function_class" });
  expect(classes[0]).toMatchObject({ fiscal_year: 2018, moved_yuan: "310.00", unchanged_yuan: "40.00" });
  expect(classes[1]).toMatchObject({ fiscal_year: 2019, unmapped_yuan: "60.00" });
  expect(classes[1]?.mapped_share).toBeCloseTo(322 / 382, 12);
});

describe("the change between two years", () => {
  const steps = async (more = {}) =>
    (await given.query("budget_change", { first_year: 2018, last_year: 2019, ...more })).map((row) => [
      row.change_step,
      row.project_count,
      row.change_yuan,
      row.from_yuan,
      row.to_yuan,
    ]);

  test("has new and ended projects as steps of their own, and leads from one total to the other", async () => {
    expect(await steps()).toEqual([
      ["first", 3, "350.00", "0.00", "350.00"],
      ["increased", 1, "22.00", "350.00", "372.00"],
      ["decreased", 1, "-10.00", "372.00", "362.00"],
      ["new", 1, "60.00", "362.00", "422.00"],
      ["ended", 1, "-40.00", "422.00", "382.00"],
      ["last", 3, "382.00", "0.00", "382.00"],
    ]);
  });

  test("follows a merger, so that nothing seems to come or go", async () => {
    expect(
      (await steps({ last_year: 2021, department_code: "227" })).map(([step, , change]) => [step, change]),
    ).toEqual([
      ["first", "310.00"],
      ["increased", "20.00"],
      ["ended", "-200.00"],
      ["last", "130.00"],
    ]);
  });

  test("names what left the scope", async () => {
    expect((await steps({ last_year: 2021, department_code: "271" })).map(([step]) => step)).toEqual([
      "first",
      "moved_out",
      "last",
    ]);
  });
});

test("what a year in progress has paid so far is not compared with a whole year, its budget is", async () => {
  const years = [2020, 2021].map((fiscal_year) => ({ fiscal_year, project_code: "P1" }));
  const running = await givenRows({
    project: years.map((year) => ({ ...year, project_name: "P1", department_code: "227" })),
    budget: years.map((year) => ({ ...year, initial_budget: 100, adjusted_budget: 100 })),
    execution: years.map((year) => ({ ...year, month: year.fiscal_year === 2021 ? 3 : 12, paid_to_date: 20 })),
  });
  const between = (first_year: number, last_year: number, measure_name: string) =>
    running.query("budget_change", { first_year, last_year, measure_name });
  expect(await between(2020, 2021, "executed_yuan")).toEqual([]);
  expect(await between(2021, 2020, "executed_yuan")).toEqual([]);
  expect(await between(2020, 2021, "adjusted_yuan")).not.toEqual([]);
  expect(await between(2020, 2020, "executed_yuan")).not.toEqual([]);
});

test("a department stands beside another one, merged ones in it, and beside the mean of its region", async () => {
  const rows = await given.query("departments_compared", { department_code: "219", other_code: "271" });
  expect(
    rows
      .filter(({ fiscal_year }) => fiscal_year === 2019)
      .map((row) => [row.subject, row.adjusted_yuan, row.department_count]),
  ).toEqual([
    ["department", "60.00", 1],
    ["other", "322.00", 1],
    ["peers", "161.00", 2],
  ]);
  expect(rows.find(({ subject }) => subject === "peers")?.execution_rate).toBeCloseTo(279 / 310, 12);
});

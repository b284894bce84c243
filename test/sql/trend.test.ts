import { beforeAll, describe, expect, test } from "vitest";
import { type GivenWarehouse, givenRows } from "./givenRows.ts";

let given: GivenWarehouse;

beforeAll(async () => {
  const spent = (fiscal_year: number, project_code: string, initial_budget: number, paid_to_date: number) => ({
    budget: { fiscal_year, project_code, initial_budget },
    execution: { fiscal_year, project_code, paid_to_date },
    project: { fiscal_year, project_code, project_name: project_code, department_code: project_code },
  });
  const years = [
    spent(2018, "A", 100, 110),
    spent(2018, "B", 60, 45),
    spent(2018, "C", 40, 40),
    spent(2019, "A", 150, 100),
    spent(2019, "B", 100, 100),
    spent(2019, "D", 30, 0),
    spent(2020, "A", 0, 0),
    spent(2022, "A", 121, 100),
  ];
  given = await givenRows({
    project: years.map((year) => year.project),
    budget: years.map((year) => year.budget),
    execution: years.map((year) => year.execution),
    carry_over: [
      { fiscal_year: 2022, project_code: "A", origin_year: 2022, balance: 1 },
      { fiscal_year: 2022, project_code: "A", origin_year: 2021, balance: 2 },
      { fiscal_year: 2022, project_code: "A", origin_year: 2020, balance: 4 },
      { fiscal_year: 2022, project_code: "A", origin_year: 2019, balance: 8 },
      { fiscal_year: 2022, project_code: "B", origin_year: 2015, balance: 16 },
    ],
  });
});

test("budgets 100, 60, 40 and payments 110, 45, 40 shift by 13.846 % between heads (PEFA PI-2.1)", async () => {
  const [row] = await given.rows(
    "select outturn_rate, composition_variance_rate from marts.budget_variance where fiscal_year = 2018 and head_type = 'department'",
  );
  expect(row?.composition_variance_rate).toBeCloseTo(0.13846, 5);
  expect(row?.outturn_rate).toBe(0.975);
});

describe("year on year", () => {
  test("compares the same projects and shows new and ended ones apart", async () => {
    const rows = await given.rows(
      `select fiscal_year, panel, sum(project_count)::integer as project_count, sum(adjusted_yuan) as adjusted_yuan,
         sum(prior_adjusted_yuan) as prior_adjusted_yuan, sum(executed_yuan) as executed_yuan,
         sum(prior_executed_yuan) as prior_executed_yuan
       from marts.panel_year where fiscal_year = 2019 group by all order by panel`,
    );
    expect(rows).toEqual([
      {
        fiscal_year: 2019,
        panel: "ended",
        project_count: 1,
        adjusted_yuan: null,
        prior_adjusted_yuan: "40.00",
        executed_yuan: null,
        prior_executed_yuan: "40.00",
      },
      {
        fiscal_year: 2019,
        panel: "matched",
        project_count: 2,
        adjusted_yuan: "250.00",
        prior_adjusted_yuan: "160.00",
        executed_yuan: "200.00",
        prior_executed_yuan: "155.00",
      },
      {
        fiscal_year: 2019,
        panel: "new",
        project_count: 1,
        adjusted_yuan: "30.00",
        prior_adjusted_yuan: null,
        executed_yuan: "0.00",
        prior_executed_yuan: null,
      },
    ]);
  });

  test("compares no year whose year before is not on record", async () => {
    const rows = await given.rows("select distinct fiscal_year from marts.panel_year order by 1");
    expect(rows).toEqual([{ fiscal_year: 2019 }, { fiscal_year: 2020 }]);
  });

  test("gives no change on a year that is missing or has nothing", async () => {
    const rows = await given.rows(
      "select fiscal_year, prior_yuan, change_rate from marts.year_trend where measure_name = 'adjusted_yuan' order by 1",
    );
    expect(rows).toEqual([
      { fiscal_year: 2018, prior_yuan: null, change_rate: null },
      { fiscal_year: 2019, prior_yuan: "200.00", change_rate: 0.4 },
      { fiscal_year: 2020, prior_yuan: "280.00", change_rate: -1 },
      { fiscal_year: 2022, prior_yuan: null, change_rate: null },
    ]);
  });

  test("of the overview is the year before, and the same month of it", async () => {
    const rows = await given.query("overview_by_year");
    expect(rows.map((row) => [row.fiscal_year, row.prior_executed_yuan, row.prior_executed_to_month_yuan])).toEqual([
      [2018, null, null],
      [2019, "195.00", "195.00"],
      [2020, "200.00", "200.00"],
      [2022, null, null],
    ]);
  });
});

test("growth a year is counted from the first year on record", async () => {
  const rows = await given.rows(
    "select annual_growth_rate as growth from marts.year_trend where measure_name = 'adjusted_yuan' and fiscal_year in (2019, 2022) order by fiscal_year",
  );
  expect(rows[0]?.growth).toBeCloseTo(0.4, 12);
  expect(rows[1]?.growth).toBeCloseTo((121 / 200) ** (1 / 4) - 1, 12);
});

test("real terms are at the prices of the base year", async () => {
  const rows = await given.rows(
    "select fiscal_year, base_year, real_yuan from marts.year_trend where measure_name = 'adjusted_yuan' and fiscal_year < 2020 order by 1",
  );
  expect(rows).toEqual([
    { fiscal_year: 2018, base_year: 2018, real_yuan: "200.00" },
    { fiscal_year: 2019, base_year: 2018, real_yuan: "272.11" },
  ]);
});

test("money left over is aged by its year of origin: up to one, two, more than two years", async () => {
  const rows = await given.query("carry_over_ages");
  expect(rows).toEqual([
    { fiscal_year: 2022, age_band: "up_to_1_year", age_order: 1, balance_yuan: "3.00", project_count: 1 },
    { fiscal_year: 2022, age_band: "1_to_2_years", age_order: 2, balance_yuan: "4.00", project_count: 1 },
    { fiscal_year: 2022, age_band: "over_2_years", age_order: 3, balance_yuan: "24.00", project_count: 2 },
  ]);
});

test("a project that only has money left over is not counted among the year's projects", async () => {
  const [year] = await given.rows(
    "select project_count, department_count, carry_over_yuan from marts.year where fiscal_year = 2022",
  );
  expect(year).toEqual({ project_count: "1", department_count: "1", carry_over_yuan: "31.00" });
});

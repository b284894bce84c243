import { beforeAll, describe, expect, test } from "vitest";
import { type GivenWarehouse, givenRows } from "./givenRows.ts";

let given: GivenWarehouse;

beforeAll(async () => {
  given = await givenRows({
    project: [
      { fiscal_year: 2022, project_code: "P1", project_name: "一", department_code: "D1" },
      { fiscal_year: 2022, project_code: "P2", project_name: "二", department_code: "D1" },
      { fiscal_year: 2021, project_code: "P3", project_name: "三", department_code: "D2" },
    ],
    budget: [
      { fiscal_year: 2022, project_code: "P1", initial_budget: 100, adjusted_budget: 80 },
      { fiscal_year: 2022, project_code: "P1", fund_source: "other", initial_budget: 20 },
      { fiscal_year: 2022, project_code: "P2", initial_budget: 100 },
      { fiscal_year: 2022, project_code: "P3", initial_budget: 0 },
      { fiscal_year: 2022, project_code: "P4", initial_budget: 50 },
    ],
    execution: [
      { fiscal_year: 2022, project_code: "P1", month: 3, paid_to_date: 10 },
      { fiscal_year: 2022, project_code: "P1", month: 6, paid_to_date: "70.50" },
      { fiscal_year: 2022, project_code: "P2", month: 1, paid_in_month: 5 },
      { fiscal_year: 2022, project_code: "P2", month: 3, paid_to_date: 30 },
      { fiscal_year: 2022, project_code: "P2", month: 4, paid_in_month: 7 },
      { fiscal_year: 2022, project_code: "P3", month: 6, paid_to_date: 8 },
    ],
  });
});

describe("money of a project", () => {
  test("is its latest month, never a sum of months", async () => {
    const rows = await given.rows(
      "select project_code, latest_month, executed_yuan from marts.project_year where fiscal_year = 2022 order by all",
    );
    expect(rows).toEqual([
      { project_code: "P1", latest_month: 6, executed_yuan: "70.50" },
      { project_code: "P2", latest_month: 4, executed_yuan: "37.00" },
      { project_code: "P3", latest_month: 6, executed_yuan: "8.00" },
      { project_code: "P4", latest_month: null, executed_yuan: null },
    ]);
  });

  test("takes the initial budget for adjusted where no adjustment is known, by source of funds", async () => {
    const rows = await given.rows(
      "select initial_yuan, adjusted_yuan, unspent_yuan from marts.project_year where project_code = 'P1'",
    );
    expect(rows).toEqual([{ initial_yuan: "120.00", adjusted_yuan: "100.00", unspent_yuan: "29.50" }]);
  });

  test("has no rate over a budget of zero", async () => {
    const rows = await given.rows(
      "select execution_rate from marts.project_year where fiscal_year = 2022 and project_code = 'P3'",
    );
    expect(rows).toEqual([{ execution_rate: null }]);
  });

  test("is never dropped: a project without a record has its latest name, else its code", async () => {
    const rows = await given.rows(
      "select project_code, project_name, department_code from marts.project_year where fiscal_year = 2022 and project_code in ('P3', 'P4') order by 1",
    );
    expect(rows).toEqual([
      { project_code: "P3", project_name: "三", department_code: "D2" },
      { project_code: "P4", project_name: "P4", department_code: "unknown" },
    ]);
  });
});

describe("execution by month", () => {
  test("carries each project's latest total forward", async () => {
    const rows =
      await given.rows(`select month, executed_to_date_yuan, executed_in_month_yuan, execution_rate, time_progress
      from marts.execution_month where department_code = 'D1' order by month`);
    expect(rows).toEqual([
      {
        month: 1,
        executed_to_date_yuan: "5.00",
        executed_in_month_yuan: "5.00",
        execution_rate: 0.025,
        time_progress: 1 / 12,
      },
      {
        month: 3,
        executed_to_date_yuan: "40.00",
        executed_in_month_yuan: "35.00",
        execution_rate: 0.2,
        time_progress: 0.25,
      },
      {
        month: 4,
        executed_to_date_yuan: "47.00",
        executed_in_month_yuan: "7.00",
        execution_rate: 0.235,
        time_progress: 4 / 12,
      },
      {
        month: 6,
        executed_to_date_yuan: "107.50",
        executed_in_month_yuan: "60.50",
        execution_rate: 0.5375,
        time_progress: 0.5,
      },
    ]);
  });

  test("ends at what the year has executed", async () => {
    const [year] = await given.rows(
      "select latest_month, is_in_progress, executed_yuan, adjusted_yuan from marts.year where fiscal_year = 2022",
    );
    expect(year).toEqual({ latest_month: 6, is_in_progress: true, executed_yuan: "115.50", adjusted_yuan: "250.00" });
  });
});

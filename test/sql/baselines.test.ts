import { describe, expect, test } from "vitest";
import { givenRows } from "./givenRows.ts";

describe("baselines and their record", () => {
  test("a trend follows damped Holt, and what came out is held against every method", async () => {
    const paid = [100, 200, 300];
    const warehouse = await givenRows({
      project: [2019, 2020, 2021].map((fiscal_year) => ({
        fiscal_year,
        project_code: "P",
        project_name: "P",
        department_code: "D1",
      })),
      budget: [2019, 2020, 2021].map((fiscal_year) => ({ fiscal_year, project_code: "P", initial_budget: 400 })),
      execution: paid.map((paid_to_date, at) => ({
        fiscal_year: 2019 + at,
        project_code: "P",
        month: 12,
        paid_to_date,
      })),
    });
    const rows = await warehouse.rows(
      "select budget_year, baseline_mean_yuan, baseline_trend_yuan from marts.baseline_forecast order by 1",
    );
    // 2021: level 0.5 × 200 + 0.5 × 100 = 150, trend 0.3 × 50 = 15, ahead 150 + 0.8 × 15. 2022: level 0.5 × 300 + 0.5 × 162 = 231,
    // trend 0.3 × 81 + 0.7 × 0.8 × 15 = 32.7, ahead 231 + 0.8 × 32.7.
    expect(rows).toEqual([
      { budget_year: 2020, baseline_mean_yuan: "100.00", baseline_trend_yuan: "100.00" },
      { budget_year: 2021, baseline_mean_yuan: "150.00", baseline_trend_yuan: "162.00" },
      { budget_year: 2022, baseline_mean_yuan: "200.00", baseline_trend_yuan: "257.16" },
    ]);
    const records = await warehouse.query("baseline_records");
    const whole = records.filter(({ department_code }) => department_code === null);
    expect(whole.map(({ baseline_method, year_count, is_best }) => [baseline_method, year_count, is_best])).toEqual([
      ["adjusted", 2, false],
      ["executed", 2, true],
      ["mean", 2, false],
      ["trend", 2, false],
    ]);
    // Executed: |100 − 200| / 200 and |200 − 300| / 300; trend: the same first, then |162 − 300| / 300.
    const errorOf = (method: string) => whole.find(({ baseline_method }) => baseline_method === method)?.error_rate;
    expect(errorOf("executed")).toBeCloseTo((0.5 + 1 / 3) / 2, 12);
    expect(errorOf("trend")).toBeCloseTo((0.5 + 0.46) / 2, 12);
  });

  test("payments of a running year are projected by what earlier years had paid by that month", async () => {
    const months = (fiscal_year: number, paid: readonly (readonly [number, number])[]) =>
      paid.map(([month, paid_to_date]) => ({ fiscal_year, project_code: "P", month, paid_to_date }));
    const warehouse = await givenRows({
      project: [2020, 2021].map((fiscal_year) => ({
        fiscal_year,
        project_code: "P",
        project_name: "P",
        department_code: "D1",
      })),
      budget: [2020, 2021].map((fiscal_year) => ({ fiscal_year, project_code: "P", initial_budget: 1_000 })),
      execution: [
        ...months(2020, [
          [6, 200],
          [12, 800],
        ]),
        ...months(2021, [[6, 210]]),
      ],
    });
    const [row] = await warehouse.rows(
      "select progress_share, projected_yuan from marts.payment_progress where fiscal_year = 2021 and month = 6",
    );
    expect(row).toEqual({ progress_share: 0.25, projected_yuan: "840.00" });
    const [line] = await warehouse.query("planning_lines", { budget_year: 2022 });
    expect(line).toMatchObject({ is_year_complete: false, executed_yuan: "210.00", baseline_executed_yuan: "840.00" });
  });

  test("a projection is bounded by how far earlier ones missed, and a successor has the history of what it took over", async () => {
    const years = [2019, 2020, 2021, 2022];
    const paidOf = (fiscal_year: number, june: number) => [
      { fiscal_year, project_code: "P", month: 6, paid_to_date: june },
      ...(fiscal_year < 2022 ? [{ fiscal_year, project_code: "P", month: 12, paid_to_date: 1_000 }] : []),
    ];
    const warehouse = await givenRows({
      department: [
        {
          department_code: "D1",
          department_name: "旧局",
          region_code: "520201",
          successor_code: "D2",
          successor_from_year: 2022,
        },
        { department_code: "D2", department_name: "新局", region_code: "520201" },
      ],
      project: years.map((fiscal_year) => ({
        fiscal_year,
        project_code: "P",
        project_name: "P",
        department_code: fiscal_year < 2022 ? "D1" : "D2",
      })),
      budget: years.map((fiscal_year) => ({ fiscal_year, project_code: "P", initial_budget: 1_000 })),
      execution: [400, 500, 450, 1_000].flatMap((june, at) => paidOf(2019 + at, june)),
    });
    const june = (scope: string) =>
      warehouse.rows(`select fiscal_year, projected_yuan, lower_yuan, upper_yuan, outcome_yuan
        from marts.year_end_projection where month = 6 and ${scope} order by fiscal_year`);
    const unbounded = { lower_yuan: null, upper_yuan: null };
    // 2020: 500 / 0.4 missed 1,000 by a fifth; 2021: 450 / 0.45 did not miss; nine of ten missed by 0.18 at most.
    // 2022: 1,000 are paid already, so that no bound is below them.
    const expected = [
      { fiscal_year: 2019, projected_yuan: null, ...unbounded, outcome_yuan: "1000.00" },
      { fiscal_year: 2020, projected_yuan: "1250.00", ...unbounded, outcome_yuan: "1000.00" },
      {
        fiscal_year: 2021,
        projected_yuan: "1000.00",
        lower_yuan: "800.00",
        upper_yuan: "1200.00",
        outcome_yuan: "1000.00",
      },
      {
        fiscal_year: 2022,
        projected_yuan: "2222.22",
        lower_yuan: "1822.22",
        upper_yuan: "2622.22",
        outcome_yuan: null,
      },
    ];
    expect(await june("department_code in ('D1', 'D2')")).toEqual(expected);
    expect(await june("department_code is null and region_code = '520201'")).toEqual(expected);
    expect(await june("region_code is null")).toEqual(expected);
    const months = await warehouse.query("year_end_projections", { fiscal_year: 2021, department_code: "D1" });
    expect(months.map(({ month, executed_to_date_yuan }) => [month, executed_to_date_yuan])).toEqual([
      [6, "450.00"],
      [12, "1000.00"],
    ]);
  });
});

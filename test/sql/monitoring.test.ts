import { beforeAll, describe, expect, test } from "vitest";
import { type GivenWarehouse, givenRows } from "./givenRows.ts";

let given: GivenWarehouse;

function observed(subject_code: string, more: Record<string, string | number>) {
  return { fiscal_year: 2022, cutoff_month: 8, subject_code, submitted_on: "2022-08-10", ...more };
}

beforeAll(async () => {
  given = await givenRows({
    project: ["fine", "slow", "apart", "at_limit", "hopeless", "late", "answered", "paid"].map((project_code) => ({
      fiscal_year: 2022,
      project_code,
      project_name: project_code,
      department_code: "D1",
    })),
    budget: [{ fiscal_year: 2022, project_code: "paid", initial_budget: 200 }],
    execution: [
      { fiscal_year: 2022, project_code: "paid", month: 7, paid_to_date: 100 },
      { fiscal_year: 2022, project_code: "paid", month: 9, paid_to_date: 200 },
    ],
    monitoring: [
      observed("fine", { execution_rate: 0.6, attainment_rate: 0.65 }),
      observed("slow", { execution_rate: "0.5999", attainment_rate: 0.6, measure: "continue" }),
      observed("apart", { execution_rate: 0.9, attainment_rate: "0.7999", measure: "continue" }),
      observed("at_limit", { execution_rate: 0.9, attainment_rate: 0.8 }),
      observed("hopeless", { execution_rate: 0.7, attainment_rate: 0.7, measure: "continue" }),
      observed("hopeless", { indicator_no: "01", likelihood: "impossible" }),
      observed("late", { execution_rate: 0.7, attainment_rate: 0.7, measure: "suspend", rectified_on: "2022-08-25" }),
      observed("answered", {
        execution_rate: 0.7,
        attainment_rate: 0.7,
        measure: "suspend",
        rectified_on: "2022-08-24",
      }),
      observed("paid", { indicator_no: "1", attainment_rate: 0.5 }),
      observed("paid", { indicator_no: "2", attainment_rate: 0.6 }),
      observed("D1", { subject_type: "department", execution_rate: 0.1, attainment_rate: 0.1 }),
    ],
  });
});

async function rulesOf(project: string): Promise<unknown[]> {
  const rows = await given.rows(
    `select rule from marts.monitoring_warning where project_code = '${project}' order by rule`,
  );
  return rows.map(({ rule }) => rule);
}

describe("the dual monitoring warns", () => {
  test("where execution is under the floor of the month, not at it", async () => {
    expect(await rulesOf("slow")).toEqual(["execution_below_floor"]);
    expect(await rulesOf("fine")).toEqual([]);
  });

  test("where the two rates differ by more than ten points, not by ten", async () => {
    expect(await rulesOf("apart")).toEqual(["rates_apart"]);
    expect(await rulesOf("at_limit")).toEqual([]);
  });

  test("where an indicator cannot be reached any more", async () => {
    expect(await rulesOf("hopeless")).toEqual(["target_impossible"]);
  });

  test("where a measure is not settled within ten working days", async () => {
    expect(await rulesOf("late")).toEqual(["measure_overdue"]);
    expect(await rulesOf("answered")).toEqual([]);
  });

  test("where nobody has answered a warning, as soon as the records know of a later day", async () => {
    expect(await rulesOf("paid")).toEqual(["execution_below_floor", "measure_overdue"]);
  });
});

test("execution comes from payments up to the month, attainment from the mean of indicators, where not reported", async () => {
  const rows = await given.rows(
    "select execution_rate, attainment_rate, quadrant from marts.monitoring_month where subject_code = 'paid'",
  );
  expect(rows).toEqual([{ execution_rate: 0.5, attainment_rate: 0.55, quadrant: "behind" }]);
});

test("warnings on whole departments stand apart and are counted apart", async () => {
  const rows = await given.rows("select subject_code, rule from marts.subject_warning order by rule");
  expect(rows).toEqual([
    { subject_code: "D1", rule: "execution_below_floor" },
    { subject_code: "D1", rule: "measure_overdue" },
  ]);
  const [year] = await given.query("overview_by_year");
  expect(year).toMatchObject({
    monitored_project_count: 8,
    monitored_department_count: 1,
    warned_project_count: 5,
    warning_count: 6,
    subject_warning_count: 2,
  });
});

test("a floor holds on until the next listed month", async () => {
  const rows = await given.rows(
    "select month, execution_floor from core.dim_monitoring_threshold where month in (3, 4, 7, 12)",
  );
  expect(rows).toEqual([
    { month: 3, execution_floor: null },
    { month: 4, execution_floor: "0.250000" },
    { month: 7, execution_floor: "0.400000" },
    { month: 12, execution_floor: "0.800000" },
  ]);
});

test("ten working days after a weekend start with its Friday", async () => {
  const rows = await given.rows(`select add_working_days(day, 10)::varchar as due
    from (values (date '2022-08-10'), (date '2022-08-12'), (date '2022-08-13'), (date '2022-08-14')) as days (day)`);
  expect(rows.map(({ due }) => due)).toEqual(["2022-08-24", "2022-08-26", "2022-08-26", "2022-08-26"]);
});

test("departments with warnings are watched, with the rule that warns most", async () => {
  const rows = await given.query("departments_to_watch", { fiscal_year: 2022 });
  expect(rows).toMatchObject([
    { department_code: "D1", warning_count: 6, main_rule: "execution_below_floor", region_name: "市本级" },
  ]);
  expect(await given.query("departments_to_watch", { fiscal_year: 2022, most_rows: 1 })).toEqual(rows);
  expect(await given.query("departments_to_watch", { fiscal_year: 2022, most_rows: 0 })).toEqual([]);
});

test("warnings to be grouped are those of projects, each settled, overdue or neither", async () => {
  const rows = await given.query("warning_facts", {});
  const of = (project: string) => rows.filter((row) => row.project_code === project);
  const listed = await given.query("monitoring_warnings", { fiscal_year: "2022" });
  expect(rows.map((row) => `${row.cutoff_month} ${row.project_code} ${row.rule}`)).toEqual(
    listed.map((row) => `${row.cutoff_month} ${row.project_code} ${row.rule}`),
  );
  expect(of("slow").map((row) => [row.rectified_count, row.overdue_count])).toEqual([[1, 0]]);
  for (const row of rows) {
    expect([row.rectified_count, row.overdue_count]).toEqual([
      String(row.rectification).startsWith("settled") ? 1 : 0,
      row.rectification === "overdue" ? 1 : 0,
    ]);
  }
});

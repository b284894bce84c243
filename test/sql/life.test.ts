import { beforeAll, describe, expect, test } from "vitest";
import { type GivenWarehouse, givenRows, type Row } from "./givenRows.ts";

let given: GivenWarehouse;

function project(fiscal_year: number, project_code: string, more: Record<string, string | number> = {}) {
  return { fiscal_year, project_code, project_name: `${project_code}项目`, department_code: "D1", ...more };
}

function budget(fiscal_year: number, project_code: string, initial_budget: number, adjusted_budget: number) {
  return { fiscal_year, project_code, initial_budget, adjusted_budget };
}

function paid(fiscal_year: number, project_code: string, month: number, paid_to_date: number) {
  return { fiscal_year, project_code, month, paid_to_date };
}

/** Departments D1 to D8 of one project each: budgets 100 to 800, the first four in one district. */
const departments = Array.from({ length: 8 }, (_, at) => `D${at + 1}`);

beforeAll(async () => {
  given = await givenRows({
    department: departments.map((department_code, at) => ({
      department_code,
      department_name: `${department_code}局`,
      region_code: at < 4 ? "520201" : "520203",
    })),
    project: [
      project(2021, "A", { implementing_unit: "旧单位" }),
      project(2022, "A", { project_name: "改名的项目", implementing_unit: "新单位" }),
      project(2022, "MOTHER"),
      project(2022, "B", { parent_project_code: "MOTHER" }),
      project(2022, "C", { parent_project_code: "MOTHER" }),
      ...departments.slice(1).map((department_code) => project(2022, `OF_${department_code}`, { department_code })),
    ],
    budget: [
      budget(2021, "A", 80, 100),
      budget(2022, "A", 40, 50),
      budget(2022, "B", 20, 20),
      budget(2022, "C", 30, 30),
      ...departments.slice(1).map((code, at) => budget(2022, `OF_${code}`, (at + 2) * 100, (at + 2) * 100)),
    ],
    execution: [
      paid(2021, "A", 6, 30),
      paid(2021, "A", 12, 90),
      paid(2022, "A", 12, 30),
      paid(2022, "B", 12, 20),
      paid(2022, "C", 12, 15),
      ...departments.slice(1).map((code, at) => paid(2022, `OF_${code}`, 12, (at + 2) * (at === 0 ? 50 : 100))),
    ],
    carry_over: [
      { fiscal_year: 2022, project_code: "A", origin_year: 2019, balance: 7 },
      { fiscal_year: 2022, project_code: "A", origin_year: 2021, balance: 5 },
    ],
    ex_ante_review: [
      { budget_year: 2022, review_no: "R1", project_code: "A", requested_amount: 60, approved_amount: 40 },
    ],
    target: [
      {
        fiscal_year: 2022,
        subject_code: "A",
        indicator_no: "1",
        level3: "里程",
        operator: ">=",
        target_number: 50,
        weight: 40,
      },
      {
        fiscal_year: 2022,
        subject_code: "A",
        indicator_no: "2",
        level3: "投诉",
        operator: "<=",
        target_number: 10,
        weight: 30,
      },
    ],
    indicator_result: [
      { fiscal_year: 2022, subject_code: "A", indicator_no: "1", actual_number: 40, score: 32 },
      { fiscal_year: 2022, subject_code: "A", indicator_no: "2", actual_number: 20, score: 30 },
    ],
    monitoring: [
      { fiscal_year: 2022, cutoff_month: 6, subject_code: "A", execution_rate: 0.1, attainment_rate: 0.5 },
      { fiscal_year: 2022, cutoff_month: 8, subject_code: "A", execution_rate: 0.7, attainment_rate: 0.7 },
    ],
    evaluation: [
      { fiscal_year: 2021, subject_type: "project", subject_code: "A", kind: "finance", score: 65 },
      { fiscal_year: 2021, subject_type: "project", subject_code: "A", kind: "self", score: 95 },
      { fiscal_year: 2022, subject_type: "project", subject_code: "A", kind: "self", score: 91 },
    ],
  });
});

describe("the life of a project", () => {
  test("adds up all years and keeps the latest description", async () => {
    const [life] = await given.query("project_life", { project_code: "A" });
    expect(life).toMatchObject({
      project_name: "改名的项目",
      implementing_unit: "新单位",
      first_year: 2021,
      last_year: 2022,
      initial_yuan: "120.00",
      adjusted_yuan: "150.00",
      executed_yuan: "120.00",
      execution_rate: 0.8,
      review_count: 1,
      saving_yuan: "20.00",
      ex_ante_effect_yuan: "20.00",
    });
  });

  test("is judged by the last evaluation by others, not by a later one of itself", async () => {
    const [life] = await given.query("project_life", { project_code: "A" });
    expect(life).toMatchObject({
      evaluation_year: 2021,
      evaluation_kind: "finance",
      evaluation_score: 65,
      rating: "fair",
    });
  });

  test("takes a parent without money for the sum of its children, and says so", async () => {
    const [mother] = await given.query("project_years", { project_code: "MOTHER" });
    expect(mother).toMatchObject({
      is_of_children: true,
      latest_month: 12,
      adjusted_yuan: "50.00",
      executed_yuan: "35.00",
      execution_rate: 0.7,
    });
    const [child] = await given.query("project_years", { project_code: "B" });
    expect(child).toMatchObject({ is_of_children: false, adjusted_yuan: "20.00" });
    const children = await given.query("project_children", { project_code: "MOTHER", fiscal_year: 2022 });
    expect(children.map((row) => row.project_code)).toEqual(["C", "B"]);
  });

  test("goes through its months, warnings and old balances", async () => {
    const months = await given.query("project_months", { project_code: "A" });
    expect(months.map((row) => [row.fiscal_year, row.month, row.executed_in_month_yuan, row.execution_rate])).toEqual([
      [2021, 6, "30.00", 0.3],
      [2021, 12, "60.00", 0.9],
      [2022, 12, "30.00", 0.6],
    ]);
    const monitoring = await given.query("project_monitoring", { project_code: "A" });
    expect(monitoring.map((row) => row.rules)).toEqual(["execution_below_floor,rates_apart", ""]);
    const balances = await given.query("project_balances", { project_code: "A" });
    expect(balances.map((row) => [row.origin_year, row.age_band])).toEqual([
      [2019, "over_2_years"],
      [2021, "up_to_1_year"],
    ]);
  });

  test("measures targets in the direction in which more is better", async () => {
    const indicators = await given.query("project_indicators", { project_code: "A" });
    expect(indicators.map((row) => [row.reached_share, row.is_met, row.score, row.score_computed])).toEqual([
      [0.8, false, 32, 32],
      [0.5, false, 30, 15],
    ]);
  });

  test("names every file that its rows came from, with what is needed to find their cells", async () => {
    const documents = await given.rows(`
      select kind, fiscal_year, key_part, row_count::integer as row_count
      from marts.project_document where project_code = 'A' and fiscal_year = 2022 order by kind`);
    expect(documents.map((row) => [row.kind, row.key_part, row.row_count])).toEqual([
      ["budget", null, 1],
      ["carry_over", null, 2],
      ["evaluation", null, 1],
      ["ex_ante_review", "R1", 1],
      ["execution", null, 1],
      ["indicator_result", null, 2],
      ["monitoring", "6", 2],
      ["project", null, 1],
      ["target", null, 2],
    ]);
  });
});

describe("peers of a department", () => {
  async function executionBeside(department_code: string, peer_basis: string): Promise<Row | undefined> {
    const rows = await given.query("department_peers", { fiscal_year: 2022, department_code, peer_basis });
    return rows.find((row) => row.measure_name === "execution_rate");
  }

  test("of the same region: the ratio of the sums of the others, never a mean of rates", async () => {
    // D2 200/100, D3 300/300, D4 400/400: 800 of 900; the mean of their rates would be 83.3 %.
    const row = await executionBeside("D1", "region");
    expect(row).toMatchObject({ peer_count: 3, own_share: 0.65 });
    expect(row?.peer_share).toBeCloseTo(800 / 900, 12);
    expect(row?.peer_gap).toBeCloseTo(0.65 - 800 / 900, 12);
  });

  test("of the same size: the same quarter by adjusted budget, across regions", async () => {
    expect(await executionBeside("D1", "size")).toMatchObject({ peer_count: 1, peer_share: 0.5 });
    expect(await executionBeside("D8", "size")).toMatchObject({ peer_count: 1, peer_share: 1 });
  });

  test("say nothing where nobody has what is measured", async () => {
    const rows = await given.query("department_peers", {
      fiscal_year: 2022,
      department_code: "D8",
      peer_basis: "size",
    });
    expect(rows.find((row) => row.measure_name === "saving_rate")).toMatchObject({
      own_share: null,
      peer_share: null,
      peer_gap: null,
    });
  });
});

test("what can be searched for is every project and every department, once", async () => {
  const rows = await given.query("searchable");
  const codes = rows.filter((row) => row.entry_kind === "project").map((row) => row.entry_code);
  expect(codes.filter((code) => !String(code).startsWith("OF_"))).toEqual(["A", "B", "C", "MOTHER"]);
  expect(rows.find((row) => row.entry_code === "A")).toMatchObject({
    entry_name: "改名的项目",
    owner_name: "D1局",
    first_year: 2021,
  });
});

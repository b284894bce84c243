import { beforeAll, expect, test } from "vitest";
import { type GivenWarehouse, givenRows, type Row } from "./givenRows.ts";

let given: GivenWarehouse;

const CODE = "52020025T000010000001";

beforeAll(async () => {
  given = await givenRows({
    project: [
      { fiscal_year: 2022, project_code: "P", project_name: "P", department_code: "D1" },
      { fiscal_year: 2022, project_code: CODE, project_name: "later", department_code: "D1" },
      { fiscal_year: 2022, project_code: "D0000000023/000000001", project_name: "no such code", department_code: "D1" },
    ],
    budget: [
      { fiscal_year: 2022, project_code: "P", initial_budget: 100, adjusted_budget: 90 },
      { fiscal_year: 2022, project_code: "lost", initial_budget: 1 },
    ],
    execution: [
      { fiscal_year: 2022, project_code: "P", month: 5, paid_to_date: 95 },
      { fiscal_year: 2022, project_code: "P", month: 6, paid_to_date: 91 },
    ],
    evaluation: [
      { fiscal_year: 2021, subject_code: "P", kind: "finance", score: 70, rating: "中" },
      { fiscal_year: 2022, subject_code: "P", kind: "self", score: 101 },
    ],
    result_use: [{ budget_year: 2022, subject_code: "P", effect: "cut", rate: 0.25, amount: 25 }],
    carry_over: [{ fiscal_year: 2022, project_code: "P", origin_year: 2023, balance: 1 }],
    ex_ante_review: [
      {
        budget_year: 2022,
        review_no: "1",
        subject_name: "a",
        department_code: "D1",
        requested_amount: 9,
        approved_amount: 8,
        conclusion: "not_supported",
      },
    ],
    problem: [
      {
        rule: "unreadable_amount",
        severity: "error",
        source_cell: "C7",
        source_row: 7,
        value: "abc",
        column_name: "initial_budget",
      },
    ],
  });
});

async function findings(rule: string): Promise<Row[]> {
  return given.rows(
    `select project_code, source_row, printed, computed from marts.data_quality where rule = '${rule}'`,
  );
}

test("payments above the adjusted budget are found at the latest month", async () => {
  expect(await findings("execution_above_budget")).toEqual([
    { project_code: "P", source_row: 3, printed: "91.00", computed: "90.00" },
  ]);
});

test("payments to date that fall are found", async () => {
  expect(await findings("execution_falls")).toEqual([
    { project_code: "P", source_row: 3, printed: "91.00", computed: "95.00" },
  ]);
});

test("a cut outside the range of the year's rule is found", async () => {
  expect(await findings("result_rate_outside_rule")).toEqual([
    { project_code: "P", source_row: 2, printed: "0.250000", computed: "0.100000-0.200000" },
  ]);
});

test("a conclusion that its amount contradicts is found", async () => {
  expect(await findings("conclusion_contradicts_amount")).toMatchObject([
    { printed: "not_supported", computed: "reduced" },
  ]);
});

test.each([
  ["score_above_hundred", "101.00"],
  ["evaluation_without_budget", "P"],
  ["project_code_of_later_year", CODE],
  ["carry_over_of_later_year", "2023"],
  ["department_unknown", null],
])("%s is found", async (rule, printed) => {
  expect((await findings(rule)).map((finding) => finding.printed)).toEqual([printed]);
});

test("odd amounts are published as they are: no check refuses what a file may hold", async () => {
  const odd = await givenRows({
    budget: [{ fiscal_year: 2021, project_code: "P", initial_budget: -5 }],
    execution: [{ fiscal_year: 2021, project_code: "P", month: 3, received_to_date: 1 }],
    ex_ante_review: [
      { budget_year: 2022, review_no: "1", subject_name: "a", requested_amount: -3, approved_amount: -7 },
      { budget_year: 2022, review_no: "2", subject_name: "b", requested_amount: 0, approved_amount: 0 },
    ],
    result_use: [
      { budget_year: 2022, subject_code: "P", effect: "cut", amount: -1, status: "proposed" },
      { budget_year: 2022, subject_code: "P", effect: "cancel", amount: -2 },
      { budget_year: 2022, subject_code: "Q", effect: "recover", amount: 0 },
    ],
    evaluation: [{ fiscal_year: 2021, subject_code: "P", kind: "self" }],
    carry_over: [{ fiscal_year: 2021, project_code: "P", origin_year: 2020, balance: -4 }],
    monitoring: [{ fiscal_year: 2021, cutoff_month: 1, subject_code: "P", likelihood: "possible" }],
  });
  expect(
    await odd.rows("select initial_yuan, executed_yuan, carry_over_yuan from marts.year where fiscal_year = 2021"),
  ).toEqual([{ initial_yuan: "-5.00", executed_yuan: null, carry_over_yuan: "-4.00" }]);
  expect(await odd.rows("select saving_yuan from marts.year where fiscal_year = 2022")).toEqual([
    { saving_yuan: "4.00" },
  ]);
});

test("findings of intake and of checks stand in one list, counted by rule", async () => {
  const rows = await given.query("data_quality_by_rule");
  expect(rows).toContainEqual({ rule: "unreadable_amount", severity: "error", finding_count: 1, department_count: 0 });
  const elsewhere = await given.query("data_quality_by_rule", { department_code: "nowhere" });
  expect(elsewhere).toEqual([]);
  expect(rows).toContainEqual({ rule: "execution_falls", severity: "warning", finding_count: 1, department_count: 1 });
});

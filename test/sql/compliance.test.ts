import { beforeAll, describe, expect, test } from "vitest";
import { type GivenWarehouse, givenRows } from "./givenRows.ts";

let given: GivenWarehouse;

const subjects = [
  "cut",
  "cancelled",
  "proposed",
  "ended",
  "reviewed",
  "kept",
  "gone",
  "self",
  "forgotten",
  "recovered",
];

function judged(subject_code: string, kind: string, rating: string) {
  return { fiscal_year: 2021, subject_code, kind, rating };
}

function use(subject_code: string, effect: string, amount: number, more: Record<string, string | number> = {}) {
  return { budget_year: 2022, subject_code, effect, amount, ...more };
}

beforeAll(async () => {
  given = await givenRows(
    {
      project: subjects.flatMap((project_code) =>
        [2021, 2022].map((fiscal_year) => ({
          fiscal_year,
          project_code,
          project_name: project_code,
          department_code: "D1",
          ...(project_code === "ended" ? { end_year: 2021 } : {}),
        })),
      ),
      budget: subjects.flatMap((project_code) => [
        { fiscal_year: 2021, project_code, initial_budget: 100, adjusted_budget: 200 },
        ...(project_code === "gone" ? [] : [{ fiscal_year: 2022, project_code, initial_budget: 50 }]),
      ]),
      evaluation: [
        ...subjects.filter((one) => one !== "self").map((one) => judged(one, "finance", "中")),
        judged("cancelled", "finance", "差"),
        judged("cut", "self", "优"),
        judged("self", "self", "差"),
        judged("fine", "finance", "优"),
      ].filter((one, at, all) => all.findLastIndex((other) => sameSubject(one, other)) === at),
      ex_ante_review: [
        {
          budget_year: 2022,
          review_no: "1",
          subject_name: "reviewed",
          project_code: "reviewed",
          department_code: "D1",
          requested_amount: 100,
          approved_amount: 60,
        },
      ],
      result_use: [
        use("cut", "cut", 30),
        use("cancelled", "cancel", 200),
        use("proposed", "cut", 30, { status: "proposed" }),
        use("ended", "cut", 30),
        use("kept", "keep", 0),
        use("recovered", "recover", 8),
      ],
      carry_over: [
        { fiscal_year: 2021, project_code: "recovered", origin_year: 2018, balance: 7 },
        { fiscal_year: 2021, project_code: "recovered", origin_year: 2019, balance: 5 },
        { fiscal_year: 2021, project_code: "recovered", origin_year: 2020, balance: 900 },
        { fiscal_year: 2021, project_code: "kept", origin_year: 2019, balance: 6 },
      ],
    },
    { region_code: "520200" },
  );
});

function sameSubject(one: ReturnType<typeof judged>, other: ReturnType<typeof judged>): boolean {
  return one.subject_code === other.subject_code && one.kind === other.kind;
}

describe("a poor or fair rating", () => {
  test("has changed money, or there is a reason why not", async () => {
    const rows = await given.rows(
      "select subject_code, treatment, untouched_reason from marts.result_compliance order by subject_code",
    );
    expect(rows.map((row) => Object.values(row))).toEqual([
      ["cancelled", "touched", null],
      ["cut", "touched", null],
      ["ended", "excused", "project_ended"],
      ["forgotten", "open", "not_recorded"],
      ["gone", "excused", "no_budget"],
      ["kept", "open", "kept"],
      ["proposed", "pending", "proposed"],
      ["recovered", "open", "not_recorded"],
      ["reviewed", "excused", "already_reduced_by_review"],
      ["self", "excused", "self_rated_only"],
    ]);
  });

  test("stands beside what the rule would have taken", async () => {
    const rows = await given.rows(
      "select base_yuan, rule_action, rule_rate, expected_yuan, applied_yuan from marts.result_compliance where subject_code = 'cut'",
    );
    expect(rows).toEqual([
      { base_yuan: "200.00", rule_action: "cut", rule_rate: 0.15, expected_yuan: "30.00", applied_yuan: "30.00" },
    ]);
  });

  test("is counted by year and treatment, shares within one rating", async () => {
    const rows = await given.query("compliance_by_year");
    expect(rows.map((row) => [row.rating, row.treatment, row.subject_count, row.share])).toEqual([
      ["fair", "touched", 1, 1 / 8],
      ["fair", "pending", 1, 1 / 8],
      ["fair", "excused", 3, 3 / 8],
      ["fair", "open", 3, 3 / 8],
      ["poor", "touched", 1, 1 / 2],
      ["poor", "excused", 1, 1 / 2],
    ]);
  });

  test("is listed where money was not touched, what is open first", async () => {
    const rows = await given.query("untouched_subjects", { budget_year: 2022 });
    expect(rows.map((row) => row.treatment)).toEqual([
      "open",
      "open",
      "open",
      "pending",
      "excused",
      "excused",
      "excused",
      "excused",
    ]);
  });
});

test("balances of more than two years are candidates for recovery, less what came back", async () => {
  const rows = await given.query("recovery_candidates", { budget_year: 2022 });
  expect(
    rows.map((row) => [row.project_code, row.origin_year, row.balance_yuan, row.recover_yuan, row.left_yuan]),
  ).toEqual([
    ["kept", 2019, "6.00", "0.00", "6.00"],
    ["recovered", 2018, "12.00", "8.00", "4.00"],
  ]);
});

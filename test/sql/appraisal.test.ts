import { beforeAll, describe, expect, test } from "vitest";
import { type GivenWarehouse, givenRows, type Row } from "./givenRows.ts";

let given: GivenWarehouse;

const project = (project_code: string, department_code: string, more = {}) => ({
  fiscal_year: 2022,
  project_code,
  project_name: project_code,
  department_code,
  category_code: "22",
  ...more,
});

const target = (subject_code: string, indicator_no: string, level1: string, more = {}) => ({
  fiscal_year: 2022,
  subject_code,
  indicator_no,
  level1,
  level3: indicator_no,
  ...more,
});

const report = (subject_code: string, more = {}) => ({
  fiscal_year: 2022,
  cutoff_month: 7,
  subject_code,
  execution_rate: 0.6,
  attainment_rate: 0.6,
  ...more,
});

// D1 has an old and a new large project and does part of what is due; D2 has one small project and does all; D3 pays salaries only.
beforeAll(async () => {
  given = await givenRows({
    project: [
      project("old", "D1"),
      project("large", "D1", { is_new: "true" }),
      project("small", "D2", { is_new: "true" }),
      project("salaries", "D3", { category_code: "1" }),
      project("wages", "D1", { category_code: "1" }),
    ],
    budget: [
      { fiscal_year: 2022, project_code: "old", initial_budget: 9000000 },
      { fiscal_year: 2022, project_code: "large", initial_budget: 4000000, requested_amount: 5000000 },
      { fiscal_year: 2022, project_code: "small", initial_budget: "4999999.99" },
      { fiscal_year: 2022, project_code: "salaries", initial_budget: 9000000 },
      { fiscal_year: 2022, project_code: "wages", initial_budget: 9000000 },
    ],
    ex_ante_review: [
      { budget_year: 2022, review_no: "1", subject_name: "other", department_code: "D9", requested_amount: 1 },
    ],
    target: [
      target("old", "1", "产出指标", { target_number: 1, disclosed_on: "2022-03-01" }),
      target("old", "2", "效益指标", { target_number: 1, disclosed_on: "2022-03-01" }),
      target("old", "3", "效益指标", { target_text: "good", disclosed_on: "2022-03-01" }),
      target("large", "1", "产出指标", { target_text: "good", disclosed_on: "2022-03-01" }),
      target("large", "2", "产出指标", { target_text: "fine" }),
      target("wages", "1", "产出指标", { target_number: 1, disclosed_on: "2022-03-01" }),
      target("small", "1", "产出指标", { target_number: 1 }),
      target("small", "2", "效益指标", { target_number: 1 }),
    ],
    monitoring: [
      report("old", { submitted_on: "2022-08-20", measure: "suspend", rectified_on: "2022-08-26" }),
      report("old", { cutoff_month: 9, submitted_on: "2022-10-21", measure: "suspend" }),
      report("large", { submitted_on: "2022-08-20" }),
      report("wages", { submitted_on: "2022-08-20", measure: "suspend", rectified_on: "2022-08-26" }),
      report("small", { submitted_on: "2022-08-01" }),
      report("small", { cutoff_month: 11, submitted_on: "2022-12-30", measure: "suspend" }),
    ],
    evaluation: [
      { fiscal_year: 2022, subject_code: "old", kind: "self", score: 95 },
      { fiscal_year: 2022, subject_code: "old", kind: "finance", score: 76 },
      { fiscal_year: 2022, subject_code: "wages", kind: "self", score: 90 },
      { fiscal_year: 2022, subject_code: "wages", kind: "finance", score: 90 },
      { fiscal_year: 2022, subject_code: "small", kind: "self", score: 80, reported_on: "2022-12-31" },
      { fiscal_year: 2022, subject_code: "small", kind: "finance", score: 90 },
      { fiscal_year: 2022, subject_type: "department", subject_code: "D2", kind: "self", score: 80 },
    ],
  });
});

async function cardOf(department_code: string): Promise<Record<string, Row>> {
  const rows = await given.query("appraisal_card", { fiscal_year: 2022, department_code });
  return Object.fromEntries(rows.map((row) => [String(row.appraisal_measure), row]));
}

describe("the score card counts", () => {
  test("a review as required from the minimum of the rules on, and of new projects only", async () => {
    const rows = await given.rows("select project_code, needs_review from marts.appraisal_project order by 1");
    expect(rows).toEqual([
      { project_code: "large", needs_review: true },
      { project_code: "old", needs_review: false },
      { project_code: "small", needs_review: false },
    ]);
  });

  test("targets as complete with outputs and benefits, and as quantified one by one", async () => {
    const card = await cardOf("D1");
    expect(card.targets_complete).toMatchObject({ numerator: 1, denominator: 2 });
    expect(card.targets_quantified).toMatchObject({ numerator: 2, denominator: 5 });
  });

  test("a project as monitored on time where every report was sent within the days allowed", async () => {
    expect((await cardOf("D1")).monitoring_on_time).toMatchObject({ numerator: 1, denominator: 2 });
    expect((await cardOf("D2")).monitoring_on_time).toMatchObject({ numerator: 0, denominator: 1 });
  });

  test("a warning that may still be answered as not due yet", async () => {
    expect((await cardOf("D1")).deviations_rectified).toMatchObject({ numerator: 1, denominator: 2 });
    expect((await cardOf("D2")).deviations_rectified).toMatchObject({ verdict: "not_due", points: null });
  });

  test("projects and the department as a whole among what is to be self-evaluated", async () => {
    expect((await cardOf("D1")).self_evaluated).toMatchObject({ numerator: 1, denominator: 3 });
    expect((await cardOf("D2")).self_evaluated).toMatchObject({ numerator: 2, denominator: 2 });
  });

  test("of a self score what others uphold, and no more where they give more", async () => {
    expect((await cardOf("D1")).self_scores_upheld).toMatchObject({ numerator: 76, denominator: 95, done_rate: 0.8 });
    expect((await cardOf("D2")).self_scores_upheld).toMatchObject({ numerator: 80, denominator: 80 });
  });

  test("targets as disclosed where all of a subject are", async () => {
    expect((await cardOf("D1")).targets_disclosed).toMatchObject({ numerator: 1, denominator: 2 });
  });
});

test("nothing of projects that pay staff is evidence, whichever measure it would count for", async () => {
  const rows = await given.query("appraisal_evidence", { fiscal_year: 2022, department_code: "D1" });
  const subjects = new Set(rows.map(({ subject_code }) => subject_code));
  expect([...subjects].sort()).toEqual(["D1", "large", "old"]);
});

describe("points", () => {
  test("lie on a line between the rate that earns nothing and the one that earns all", async () => {
    const { self_scores_upheld: upheld, targets_quantified: quantified } = await cardOf("D1");
    // Nothing shows a review done or a result disclosed: 80 of 100 are judged, so 15 are 18.75 and a third of it is earned.
    expect(upheld).toMatchObject({ applied_weight: 18.75, points: 6.25, lost_points: 12.5 });
    expect(quantified).toMatchObject({ applied_weight: 12.5, points: 0 });
  });

  test("are not asked for what the office records nowhere, and the weight goes to the rest", async () => {
    const card = await cardOf("D1");
    expect(card.reviews_done).toMatchObject({ verdict: "not_recorded", numerator: 0, denominator: 1, points: null });
    expect(card.results_disclosed).toMatchObject({ verdict: "not_recorded", applied_weight: null });
  });

  test("add up to the score, and applied weights to 100, to the hundredth", async () => {
    const rows = await given.rows(`select department_code, sum(applied_weight)::varchar as whole,
      sum(points) = any_value(score) as adds_up
      from marts.department_appraisal join marts.appraisal_score using (fiscal_year, department_code)
      group by all order by all`);
    expect(rows).toEqual([
      { department_code: "D1", whole: "100.00", adds_up: true },
      { department_code: "D2", whole: "100.00", adds_up: true },
    ]);
  });

  test("rank departments that have projects to manage, not those that only pay staff", async () => {
    const rows = await given.query("appraisals", { fiscal_year: 2022 });
    // D2 is judged by 65 and earns 45 of them. D1 earns 6.25 + 9.38 + 9.38 + 4.17 + 6.25 + 3.13, each rounded once.
    expect(rows.map(({ department_code, place, score }) => [department_code, place, score])).toEqual([
      ["D2", 1, 69.23],
      ["D1", 2, 38.56],
    ]);
  });
});

test("the rows behind a measure lead to the record that shows it, or to the budget where there is none", async () => {
  const rows = await given.query("appraisal_evidence", {
    fiscal_year: 2022,
    department_code: "D1",
    appraisal_measure: "self_evaluated",
  });
  expect(
    rows.map(({ subject_code, is_done, record_kind, record_key }) => [subject_code, is_done, record_kind, record_key]),
  ).toEqual([
    ["D1", false, "department", "D1"],
    ["large", false, "budget", "2022;large"],
    ["old", true, "evaluation", "2022;project;old;self"],
  ]);
});

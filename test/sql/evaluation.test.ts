import { beforeAll, describe, expect, test } from "vitest";
import { type GivenWarehouse, givenRows } from "./givenRows.ts";

let given: GivenWarehouse;

function evaluation(subject_code: string, kind: string, more: Record<string, string | number>) {
  return { fiscal_year: 2021, subject_code, kind, ...more };
}

const whole = { subject_type: "department" };

beforeAll(async () => {
  given = await givenRows({
    project: ["P1", "P2", "P3", "P4", "P5"].map((project_code) => ({
      fiscal_year: 2021,
      project_code,
      project_name: project_code,
      department_code: project_code === "P5" ? "D2" : "D1",
    })),
    budget: [
      { fiscal_year: 2021, project_code: "P1", initial_budget: 100 },
      { fiscal_year: 2021, project_code: "P2", initial_budget: 300 },
      { fiscal_year: 2021, project_code: "P3", initial_budget: 50 },
      { fiscal_year: 2021, project_code: "P4", initial_budget: 50 },
      { fiscal_year: 2021, project_code: "P5", initial_budget: 500 },
    ],
    evaluation: [
      evaluation("P1", "self", { score: "90", rating: "优" }),
      evaluation("P2", "self", { score: "89.5" }),
      evaluation("P3", "self", { score: "80", funds_covered: 40 }),
      evaluation("P4", "self", { score: "59.99" }),
      evaluation("P5", "self", {}),
      evaluation("D1", "self", { ...whole, score: 95, funds_covered: 480 }),
      evaluation("D2", "self", { ...whole, score: 95, funds_covered: 700 }),
      evaluation("P1", "third_party", { score: 85, rating: "良好" }),
      evaluation("P1", "finance", { score: 60, rating: "中" }),
      evaluation("P2", "department", { score: 95, rating: "good" }),
      evaluation("P3", "department", { rating: "Moderately satisfactory" }),
      evaluation("P4", "department", { rating: "Not Rated" }),
    ],
  });
});

describe("ratings", () => {
  test("follow the bands, whose lower ends are included", async () => {
    const rows = await given.rows(`select subject_code, rating_given, rating_derived, rating from marts.evaluation
      where kind = 'self' and subject_type = 'project' order by 1`);
    expect(rows).toEqual([
      { subject_code: "P1", rating_given: "excellent", rating_derived: "excellent", rating: "excellent" },
      { subject_code: "P2", rating_given: null, rating_derived: "good", rating: "good" },
      { subject_code: "P3", rating_given: null, rating_derived: "good", rating: "good" },
      { subject_code: "P4", rating_given: null, rating_derived: "poor", rating: "poor" },
      { subject_code: "P5", rating_given: null, rating_derived: null, rating: "not_rated" },
    ]);
  });

  test("are fair from 60", async () => {
    const rows = await given.rows("select rating_derived from marts.evaluation where kind = 'finance'");
    expect(rows).toEqual([{ rating_derived: "fair" }]);
  });

  test("are kept as given beside the derived one, which is a finding where it differs", async () => {
    const rows = await given.rows(
      "select rating_given, rating_derived, is_rating_different from marts.evaluation where subject_code = 'P2' and kind = 'department'",
    );
    expect(rows).toEqual([{ rating_given: "good", rating_derived: "excellent", is_rating_different: true }]);
    const findings = await given.rows(
      "select project_code, printed, computed from marts.data_quality where rule = 'rating_differs_from_score'",
    );
    expect(findings).toEqual([{ project_code: "P2", printed: "good", computed: "excellent" }]);
  });

  test("have shares of the rated; not rated is shown without a share; other scales keep their names", async () => {
    const rows = await given.query("ratings_by_year", { kind: "department" });
    expect(rows.map(({ rating, subject_count, share }) => [rating, subject_count, share])).toEqual([
      ["excellent", 0, 0],
      ["good", 1, 0.5],
      ["fair", 0, 0],
      ["poor", 0, 0],
      ["Moderately satisfactory", 1, 0.5],
      ["not_rated", 1, null],
    ]);
  });
});

describe("scores", () => {
  test("of a project are its own and those of the leading evaluation by others", async () => {
    const rows = await given.rows(
      "select self_score, other_score, other_kind, rating_given from marts.project_year where project_code = 'P1'",
    );
    expect(rows).toEqual([{ self_score: "90.00", other_score: "60.00", other_kind: "finance", rating_given: "fair" }]);
  });

  test("have a plain mean and one weighted by funds", async () => {
    const [row] =
      await given.rows(`select subject_count, funds_yuan, mean_score, weighted_score, coverage_rate, subject_coverage_rate
      from marts.evaluation_year where kind = 'self' and subject_type = 'project'`);
    const weighted = (90 * 100 + 89.5 * 300 + 80 * 40 + 59.99 * 50) / 490;
    expect(row).toMatchObject({
      subject_count: "5",
      funds_yuan: "990.00",
      coverage_rate: 0.99,
      subject_coverage_rate: 1,
    });
    expect(row?.mean_score).toBeCloseTo(79.8725, 10);
    expect(row?.weighted_score).toBeCloseTo(weighted, 10);
  });

  test("of departments are means over their projects", async () => {
    const [row] = await given.rows(
      "select mean_self_score, good_or_better_share from marts.department_year where department_code = 'D1'",
    );
    expect(row?.mean_self_score).toBeCloseTo(79.8725, 10);
    expect(row?.good_or_better_share).toBeCloseTo(1 / 3, 10);
  });

  test("are compared with those by others, on the same scale only", async () => {
    const rows = await given.rows(
      "select subject_code, score_gap, is_compared, is_downgraded from marts.rating_gap order by 1",
    );
    expect(rows).toEqual([
      { subject_code: "P1", score_gap: "30.00", is_compared: true, is_downgraded: true },
      { subject_code: "P2", score_gap: "-5.50", is_compared: true, is_downgraded: false },
      { subject_code: "P3", score_gap: null, is_compared: false, is_downgraded: false },
      { subject_code: "P4", score_gap: null, is_compared: false, is_downgraded: false },
    ]);
  });
});

test("a project's money is not counted again in its department", async () => {
  const rows = await given.rows(
    "select department_code, self_evaluated_funds_yuan from marts.department_year order by 1",
  );
  expect(rows).toEqual([
    { department_code: "D1", self_evaluated_funds_yuan: "490.00" },
    { department_code: "D2", self_evaluated_funds_yuan: "700.00" },
  ]);
  const [year] = await given.rows(
    "select self_evaluated_project_count, self_evaluated_department_count, evaluation_coverage_rate from marts.year",
  );
  expect(year).toEqual({
    self_evaluated_project_count: "5",
    self_evaluated_department_count: "2",
    evaluation_coverage_rate: 1.19,
  });
});

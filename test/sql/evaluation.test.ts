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

describe("self against others", () => {
  test("is a matrix of both ratings, zeros included, shares of the compared", async () => {
    const rows = await given.query("rating_matrix", { fiscal_year: 2021 });
    expect(rows).toHaveLength(16);
    expect(rows.filter((row) => row.subject_count !== 0)).toEqual([
      matrixCell("excellent", "fair", { is_downgraded: true, funds_yuan: "100.00" }),
      matrixCell("good", "good", { is_downgraded: false, funds_yuan: "300.00" }),
    ]);
  });

  test("has gaps counted in steps of two points, the lower end included", async () => {
    const rows = await given.query("score_gaps", { fiscal_year: 2021 });
    expect(rows).toEqual([
      { gap_from: -6, gap_to: -4, subject_count: 1, share: 0.5, mean_score_gap: 12.25 },
      { gap_from: 30, gap_to: 32, subject_count: 1, share: 0.5, mean_score_gap: 12.25 },
    ]);
  });

  test("is told by department over the subjects that have both", async () => {
    const rows = await given.query("department_scores", { fiscal_year: 2021, department_code: "D1" });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      score_gap_count: 2,
      compared_count: 2,
      downgraded_count: 1,
      downgraded_share: 0.5,
    });
    expect(rows[0]?.mean_score_gap).toBeCloseTo((30 - 5.5) / 2, 10);
    expect(rows[0]?.weighted_other_score).toBeCloseTo((60 * 100 + 95 * 300) / 400, 10);
  });
});

describe("distributions", () => {
  test("of scores keep kinds apart, each with shares of its own", async () => {
    const rows = await given.query("score_distribution", { fiscal_year: 2021, subject_type: "project" });
    expect(rows.map((row) => [row.kind, row.score_from, row.rating, row.subject_count, row.share])).toEqual([
      ["department", 94, "excellent", 1, 1],
      ["finance", 60, "fair", 1, 1],
      ["self", 58, "poor", 1, 0.25],
      ["self", 80, "good", 1, 0.25],
      ["self", 88, "good", 1, 0.25],
      ["self", 90, "excellent", 1, 0.25],
      ["third_party", 84, "good", 1, 1],
    ]);
  });

  test("of ratings have shares of the funds behind them", async () => {
    const rows = await given.query("ratings_by_year", { kind: "self", subject_type: "project" });
    expect(rows.map((row) => [row.rating, row.funds_yuan, row.funds_share])).toEqual([
      ["excellent", "100.00", 100 / 490],
      ["good", "340.00", 340 / 490],
      ["fair", null, 0],
      ["poor", "50.00", 50 / 490],
      ["not_rated", "500.00", null],
    ]);
  });
});

test("rows to be grouped are those of one side and one type of subject", async () => {
  const rowsOf = async (side: string, subject_type: string) =>
    (await given.query("evaluation_facts", { side, subject_type })).map((row) => `${row.subject_code} ${row.kind}`);
  expect(await rowsOf("self", "department")).toEqual(["D1 self", "D2 self"]);
  expect(await rowsOf("other", "project")).toEqual([
    "P1 finance",
    "P1 third_party",
    "P2 department",
    "P3 department",
    "P4 department",
  ]);
});

test("coverage is told in money and in projects, by kind", async () => {
  const rows = await given.query("evaluation_coverage", { department_code: "D1" });
  expect(rows.map((row) => [row.kind, row.funds_yuan, row.coverage_rate, row.project_coverage_rate])).toEqual([
    ["department", "400.00", 0.8, 0.75],
    ["finance", "100.00", 0.2, 0.25],
    ["self", "490.00", 0.98, 1],
    ["third_party", "100.00", 0.2, 0.25],
  ]);
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

function matrixCell(self_rating: string, other_rating: string, more: { is_downgraded: boolean; funds_yuan: string }) {
  const order = ["excellent", "good", "fair", "poor"];
  return {
    self_rating,
    other_rating,
    self_order: order.indexOf(self_rating) + 1,
    other_order: order.indexOf(other_rating) + 1,
    subject_count: 1,
    share: 0.5,
    ...more,
  };
}

import { describe, expect, test } from "vitest";
import { givenRows, type Row } from "./givenRows.ts";

/** Each year's project of every head: budget and payments, by head. */
function years(given: Readonly<Record<number, Readonly<Record<string, readonly [budget: number, paid: number]>>>>) {
  const cells = Object.entries(given).flatMap(([year, heads]) =>
    Object.entries(heads).map(([head, [budget, paid]]) => ({ fiscal_year: Number(year), head, budget, paid })),
  );
  const key = ({ fiscal_year, head }: (typeof cells)[number]) => ({ fiscal_year, project_code: head });
  return givenRows({
    project: cells.map((cell) => ({ ...key(cell), project_name: cell.head, department_code: cell.head })),
    budget: cells.map((cell) => ({ ...key(cell), initial_budget: cell.budget })),
    execution: cells.map((cell) => ({ ...key(cell), month: 12, paid_to_date: cell.paid })),
  });
}

async function outturns(paid: readonly number[]): Promise<Row[]> {
  const given = await years(Object.fromEntries(paid.map((one, at) => [2020 + at, { A: [100, one] as const }])));
  return given.rows(`select fiscal_year, band, pefa_score from marts.budget_reliability
    where pefa_indicator = 'pi_1' order by fiscal_year`);
}

describe("PEFA PI-1", () => {
  test("has bands with their ends included", async () => {
    const rows = await outturns([95, 105, 110, 94.99, 85, 115.01]);
    expect(rows.map(({ band }) => band)).toEqual(["A", "A", "B", "B", "C", "D"]);
  });

  test("scores what two of the last three years reach", async () => {
    const rows = await outturns([100, 80, 100, 100, 120, 120]);
    expect(rows.map(({ pefa_score }) => pefa_score)).toEqual([null, null, "A", "A", "A", "D"]);
  });
});

describe("PEFA PI-2.1", () => {
  test("of budgets 100, 60, 40 and payments 110, 45, 40 is 13.846 %, a C", async () => {
    const given = await years({ 2022: { A: [100, 110], B: [60, 45], C: [40, 40] } });
    const [row] = await given.rows(
      "select measured_rate, band from marts.budget_reliability where head_type = 'department'",
    );
    expect(row?.measured_rate).toBeCloseTo(0.13846, 5);
    expect(row?.band).toBe("C");
    const heads = await given.query("budget_heads", { fiscal_year: 2022, head_type: "department" });
    // 60 of 200 budgeted, 45 of 195 paid.
    expect(heads[0]).toMatchObject({ head: "B", outturn_rate: 0.75, initial_share: 0.3 });
    expect(heads[0]?.share_gap).toBeCloseTo(45 / 195 - 0.3, 12);
  });

  test("has bands without their upper ends: 5 % is a B", async () => {
    const given = await years({ 2022: { A: [100, 105], B: [100, 95] } });
    const [row] = await given.rows(
      "select deviation_rate, band from marts.budget_reliability where head_type = 'department'",
    );
    expect(row).toEqual({ deviation_rate: 0.05, band: "B" });
  });
});

test("a year without payments has no shift between heads, not one of all its money", async () => {
  const given = await givenRows({
    project: [{ fiscal_year: 2022, project_code: "A", project_name: "A", department_code: "A" }],
    budget: [{ fiscal_year: 2022, project_code: "A", initial_budget: 100 }],
  });
  const rows = await given.rows("select composition_variance_rate from marts.budget_variance group by all");
  expect(rows).toEqual([{ composition_variance_rate: null }]);
  expect(await given.query("budget_heads", { fiscal_year: 2022, head_type: "department" })).toEqual([]);
});

test("a year in progress has neither band nor score", async () => {
  const given = await givenRows({
    project: [{ fiscal_year: 2022, project_code: "A", project_name: "A", department_code: "A" }],
    budget: [{ fiscal_year: 2022, project_code: "A", initial_budget: 100 }],
    execution: [{ fiscal_year: 2022, project_code: "A", month: 9, paid_to_date: 100 }],
  });
  const rows = await given.query("budget_reliability_by_year");
  expect(rows.map(({ band, pefa_score }) => [band, pefa_score])).toEqual([
    [null, null],
    [null, null],
    [null, null],
  ]);
});

test("a published figure is followed by the batches since that hold its rows, and those of them that stand", async () => {
  const evaluation = (score: number, batch_sequence: number, more = {}) => ({
    fiscal_year: 2021,
    subject_code: "P",
    kind: "self",
    score,
    batch_id: `batch ${batch_sequence}`,
    batch_sequence,
    ...more,
  });
  const given = await givenRows({
    evaluation: [
      evaluation(80, 0),
      evaluation(70, 2),
      evaluation(60, 5),
      evaluation(60, 5, { subject_code: "Q" }),
      evaluation(60, 7, { fiscal_year: 2020 }),
    ],
  });
  const rows = await given.query("published_figure_batches");
  expect(rows.filter(({ figure }) => figure === "self_evaluated_projects")).toEqual([
    row("batch 2", "2022-08-02", 1, 0),
    row("batch 5", "2022-08-05", 2, 2),
  ]);
});

function row(batch_id: string, day: string, row_count: number, standing_count: number): Row {
  const counts = { row_count, standing_count };
  const of = { figure: "self_evaluated_projects", kind: "evaluation", author: "tester" };
  return { ...of, batch_id, title: batch_id, accepted_at: `${day}T00:00:00Z`, ...counts };
}

import { beforeAll, expect, test } from "vitest";
import { type GivenWarehouse, givenRows } from "./givenRows.ts";

let given: GivenWarehouse;

function review(review_no: string, requested_amount: number, more: Record<string, string | number>) {
  return { budget_year: 2022, review_no, subject_name: review_no, department_code: "D1", requested_amount, ...more };
}

beforeAll(async () => {
  given = await givenRows({
    ex_ante_review: [
      review("reduced", 100, { approved_amount: 60, conclusion: "supported_in_part" }),
      review("maintained", 50, { approved_amount: 50, conclusion: "supported" }),
      review("raised", 20, { approved_amount: 30, conclusion: "supported" }),
      review("refused", 30, { conclusion: "not_supported", department_code: "D2", subject_name: "Subsidy" }),
      review("undecided", 70, { conclusion: "deferred", subject_type: "policy" }),
    ],
  });
});

test("the outcome of a review follows from its amounts", async () => {
  const rows = await given.rows(`select outcome, saving_yuan, gross_cut_yuan, gross_increase_yuan, saving_rate
    from marts.ex_ante_review order by review_no`);
  expect(rows).toEqual([
    { outcome: "maintained", saving_yuan: "0.00", gross_cut_yuan: "0.00", gross_increase_yuan: "0.00", saving_rate: 0 },
    {
      outcome: "raised",
      saving_yuan: "-10.00",
      gross_cut_yuan: "0.00",
      gross_increase_yuan: "10.00",
      saving_rate: -0.5,
    },
    {
      outcome: "reduced",
      saving_yuan: "40.00",
      gross_cut_yuan: "40.00",
      gross_increase_yuan: "0.00",
      saving_rate: 0.4,
    },
    { outcome: "refused", saving_yuan: "30.00", gross_cut_yuan: "30.00", gross_increase_yuan: "0.00", saving_rate: 1 },
    { outcome: "undecided", saving_yuan: null, gross_cut_yuan: null, gross_increase_yuan: null, saving_rate: null },
  ]);
});

test("undecided reviews are counted and shown but save nothing and are outside the rate", async () => {
  const [year] = await given.rows("select * from marts.ex_ante_year");
  expect(year).toMatchObject({
    review_count: "5",
    project_count: "4",
    policy_count: "1",
    department_count: "2",
    reduced_count: "1",
    maintained_count: "1",
    raised_count: "1",
    refused_count: "1",
    undecided_count: "1",
    requested_yuan: "270.00",
    gross_cut_yuan: "70.00",
    gross_increase_yuan: "10.00",
    saving_yuan: "60.00",
    saving_rate: 0.3,
  });
});

test("what is neither reduced nor maintained is another outcome", async () => {
  const [year] = await given.rows("select ex_ante_other_count from marts.year");
  expect(year).toEqual({ ex_ante_other_count: "3" });
});

test("a department's overview has its own reviews only", async () => {
  const [year] = await given.query("overview_by_year", { department_code: "D2" });
  expect(year).toMatchObject({
    fiscal_year: 2022,
    ex_ante_count: 1,
    ex_ante_reduced_count: 0,
    saving_yuan: "30.00",
    saving_rate: 1,
  });
});

test("a subject that is no project goes by the name its review gave it", async () => {
  const rows = await given.rows("select subject_name, amount_yuan from marts.reduction where department_code = 'D2'");
  expect(rows).toEqual([{ subject_name: "Subsidy", amount_yuan: "30.00" }]);
});

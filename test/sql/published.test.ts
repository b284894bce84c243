import { expect, test } from "vitest";
import { givenRows, type Row } from "./givenRows.ts";

test("published figures are compared with the warehouse to the last digit", async () => {
  const given = await givenRows({
    project: [{ fiscal_year: 2021, project_code: "P", project_name: "P", department_code: "D1" }],
    evaluation: [
      { fiscal_year: 2021, subject_code: "P", kind: "finance", score: 70, funds_covered: "1270999999.99" },
      {
        fiscal_year: 2021,
        subject_type: "department",
        subject_code: "D1",
        kind: "third_party",
        score: 70,
        funds_covered: 256000000,
      },
    ],
    result_use: [
      { budget_year: 2022, subject_code: "P", effect: "cut", rate: 0.15, amount: 128000000 },
      { budget_year: 2022, subject_code: "P", effect: "recover", amount: 16000000 },
    ],
  });
  const rows = await given.query("published_figures");
  const differences = Object.fromEntries(rows.map((row: Row) => [row.figure, row.difference]));
  expect(rows).toHaveLength(17);
  expect(differences).toMatchObject({
    finance_evaluated_funds: "-0.010000",
    third_party_departments: "-8.000000",
    third_party_funds: "0.000000",
    fair_cut_rate: "0.000000",
    fair_cut: "0.000000",
    recovered: "0.000000",
    ex_ante_reviews: "-111.000000",
    ex_ante_saving: null,
  });
});

test("the rate of a rule holds in its own year only", async () => {
  const given = await givenRows({
    result_use: [2022, 2023].map((budget_year) => ({ budget_year, subject_code: "P", effect: "cut", amount: 1 })),
  });
  expect(await given.rows("select fiscal_year, fair_cut_rate from marts.year order by 1")).toEqual([
    { fiscal_year: 2022, fair_cut_rate: 0.15 },
    { fiscal_year: 2023, fair_cut_rate: null },
  ]);
});

import { expect, test } from "vitest";
import { givenRows } from "./givenRows.ts";

const item = (batch: number, table_name: string, item_no: string, actual_amount: number) => ({
  fiscal_year: 2021,
  table_name,
  item_no,
  item_name: `item ${item_no}`,
  actual_amount,
  batch_id: `batch ${batch}`,
  batch_sequence: batch,
});

test("a table of revenue is replaced as a whole", async () => {
  const given = await givenRows({
    revenue: [
      item(1, "一般公共预算", "1", 10),
      item(1, "一般公共预算", "2", 20),
      item(1, "政府性基金", "1", 30),
      item(2, "一般公共预算", "1", 11),
    ],
  });
  const rows = await given.rows("select table_name, item_no, actual_yuan, batch_id from core.fct_revenue order by 1");
  expect(rows).toEqual([
    { table_name: "一般公共预算", item_no: "1", actual_yuan: "11.00", batch_id: "batch 2" },
    { table_name: "政府性基金", item_no: "1", actual_yuan: "30.00", batch_id: "batch 1" },
  ]);
});

test("what is wrong with a row of revenue is of its year, and of no project", async () => {
  const given = await givenRows({
    revenue: [{ ...item(1, "一般公共预算", "1", 10), source_row: 5 }],
    problem: [
      {
        source_row: 5,
        source_cell: "D5, D6:D9",
        rule: "growth_differs_from_amounts",
        severity: "error",
        batch_id: "batch 1",
      },
    ],
  });
  expect(await given.rows("select fiscal_year, project_code, source_cell from marts.data_quality")).toEqual([
    { fiscal_year: 2021, project_code: null, source_cell: "D5, D6:D9" },
  ]);
});

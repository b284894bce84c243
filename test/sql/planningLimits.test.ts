import { expect, test } from "vitest";
import { givenRows } from "./givenRows.ts";

test("the limits of a plan are those of its district, else of the office, else the default; the latest holds", async () => {
  const given = await givenRows({
    department: [{ department_code: "D1", department_name: "D1", region_code: "520201" }],
  });
  const limits = async (budget_year: number, scope: Record<string, string> = {}) => {
    const rows = await given.query("planning_limits", { budget_year, ...scope });
    return rows.map(({ from_year, floor_rate, growth_rate }) => [from_year, floor_rate, growth_rate]);
  };
  expect(await limits(2024)).toEqual([[0, "0.600000", null]]);
  await given.connection.run(`insert into core.dim_planning_limit values
    ('520200', 2023, 0.5, 0.1, true, 0.08), ('520200', 2025, null, null, false, 0.05),
    ('520201', 2024, 0.7, 0.2, true, null)`);
  expect(await limits(2022)).toEqual([[0, "0.600000", null]]);
  expect(await limits(2024)).toEqual([[2023, "0.500000", "0.080000"]]);
  expect(await limits(2026)).toEqual([[2025, null, "0.050000"]]);
  expect(await limits(2026, { region_code: "520201" })).toEqual([[2024, "0.700000", null]]);
  expect(await limits(2026, { department_code: "D1" })).toEqual([[2024, "0.700000", null]]);
  await given.connection.run("delete from core.dim_planning_limit");
  expect(await limits(2026)).toEqual([]);
});

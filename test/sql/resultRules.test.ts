import { expect, test } from "vitest";
import { givenRows } from "./givenRows.ts";

test("a department follows the rules of its district, the office those of its own", async () => {
  const given = await givenRows({
    department: [
      { department_code: "D1", department_name: "D1", region_code: "520201" },
      { department_code: "D2", department_name: "D2", region_code: "520200" },
    ],
    result_use: [{ budget_year: 2022, subject_code: "P1", effect: "cut", amount: 1, status: "decided" }],
  });
  await given.connection.run("update core.dim_result_rule set applied_rate = 0.12 where region_code = '520201'");
  const fairRate = async (scope: Record<string, string>) => {
    const rules = await given.query("result_rules", { budget_year: 2022, ...scope });
    return rules.find(({ rating }) => rating === "fair")?.applied_rate;
  };
  expect(await fairRate({})).toBe(0.15);
  expect(await fairRate({ region_code: "520201" })).toBe(0.12);
  expect(await fairRate({ department_code: "D1" })).toBe(0.12);
  expect(await fairRate({ department_code: "D2" })).toBe(0.15);
  expect(await fairRate({ department_code: "nobody" })).toBe(0.15);
});

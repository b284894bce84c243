import { expect, test } from "vitest";
import { givenRows } from "./givenRows.ts";

test("a later list that knows less of a project or department takes nothing away from it", async () => {
  const later = { batch_id: "second", batch_sequence: 2 };
  const warehouse = await givenRows({
    department: [
      { department_code: "D1", department_name: "教育局", region_code: "520201" },
      { department_code: "D1", department_name: "教育和体育局", ...later },
    ],
    project: [
      { fiscal_year: 2022, project_code: "P1", project_name: "校舍", department_code: "D1", function_code: "205" },
      { fiscal_year: 2022, project_code: "P1", project_name: "校舍维修", department_code: "D1", ...later },
    ],
  });
  expect(
    await warehouse.rows(`select project_name, function_code, department_name, department.region_code, project.batch_id
      from core.dim_project as project join core.dim_department as department using (department_code)`),
  ).toEqual([
    {
      project_name: "校舍维修",
      function_code: "205",
      department_name: "教育和体育局",
      region_code: "520201",
      batch_id: "second",
    },
  ]);
});

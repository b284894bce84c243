import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { broken, type Desk, openDesk } from "../draft.ts";

let desk: Desk;
beforeEach(() => {
  desk?.close();
  desk = openDesk();
});
afterAll(() => desk.close());

const DEPARTMENTS = "select distinct department_code, department_name from @project order by all";

describe("a department", () => {
  test("printed as code and name in one cell is split", async () => {
    const rows = "2022,P1,甲,219001-某单位\n2022,P2,乙,219002—另一单位\n2022,P3,丙,[219003]第三单位\n";
    const outcome = await desk.draft(`年度,项目编码,项目名称,部门名称\n${rows}`);
    expect(await desk.rows(outcome, DEPARTMENTS)).toEqual([
      ["219001", "某单位"],
      ["219002", "另一单位"],
      ["219003", "第三单位"],
    ]);
    expect(outcome.problems).toEqual([]);
    expect(outcome.manifest.kinds.department).toMatchObject({ read: 3, kept: 3 });
  });

  test("printed by name alone gets the code that the file has elsewhere", async () => {
    const rows = "2022,P1,甲,101,教育局\n2022,P2,乙,,教育局\n2022,P3,丙,,教 育 局\n";
    const outcome = await desk.draft(`年度,项目编码,项目名称,部门编码,部门名称\n${rows}`);
    expect(await desk.rows(outcome, "select distinct department_code from @project")).toEqual([["101"]]);
    expect(outcome.problems).toEqual([]);
  });

  test("printed by name alone gets the code that an accepted batch declares, and is not declared anew", async () => {
    const list = await desk.draft("部门编码,部门名称,区划编码\n101,教育局,520200\n", { name: "departments.csv" });
    await desk.accept(list.manifest.id);
    const outcome = await desk.draft("年度,项目编码,项目名称,部门名称\n2022,P1,甲,教育局\n");
    expect(await desk.rows(outcome, DEPARTMENTS)).toEqual([["101", "教育局"]]);
    expect(outcome.manifest.kinds.department).toEqual({ read: 0, kept: 0, refused: 0, replaced: 0 });
  });

  test("that nobody knows gets a code of its own and one warning, the same each time", async () => {
    const text = "年度,项目编码,项目名称,部门名称\n2022,P1,甲,新局\n2022,P2,乙,新局\n2022,P3,丙,旧局\n";
    const [first, second] = [await desk.draft(text), await desk.draft(`${text}2022,P4,丁,新局\n`)];
    expect(broken(first, "department_made")).toEqual(["D2 新局", "D4 旧局"]);
    const codes = await desk.rows(first, DEPARTMENTS);
    expect(codes).toHaveLength(2);
    expect(await desk.rows(second, DEPARTMENTS)).toEqual(codes);
  });

  test("whose name several have is refused unless the region tells them apart", async () => {
    const list = await desk.draft("部门编码,部门名称,区划编码\n101,教育局,520201\n102,教育局,520203\n");
    await desk.accept(list.manifest.id);
    const rows = "年度,项目编码,项目名称,部门名称\n2022,P1,甲,教育局\n";
    const doubtful = await desk.draft(rows);
    expect(broken(doubtful, "department_ambiguous")).toEqual(["D2 教育局"]);
    expect(doubtful.manifest.kinds.project).toMatchObject({ kept: 0, refused: 1 });
    const clear = await desk.draft(rows, { set: { region_code: "520203" } });
    expect(await desk.rows(clear, DEPARTMENTS)).toEqual([["102", "教育局"]]);
  });

  test("has 主管部门编码 as its own code, and as its parent's beside a code of the unit", async () => {
    const alone = await desk.draft("主管部门编码,主管部门\n219,教育局\n");
    expect(await desk.rows(alone, "select department_code, parent_department_code from @department")).toEqual([
      ["219", null],
    ]);
    const both = await desk.draft("主管部门编码,单位编码,单位名称\n219,219001,一中\n");
    expect(
      await desk.rows(both, "select department_code, department_name, parent_department_code from @department"),
    ).toEqual([["219001", "一中", "219"]]);
  });
});

describe("a project", () => {
  test("code that is unique only within its department is scoped by it", async () => {
    const rows = "2022,1,甲,101,局,5\n2022,1,乙,102,院,6\n";
    const outcome = await desk.draft(`年度,项目编码,项目名称,部门编码,部门名称,年初预算数\n${rows}`, {
      unit: "元",
      set: { code_scope: "department" },
    });
    expect(await desk.rows(outcome, "select project_code from @budget order by 1")).toEqual([["101/1"], ["102/1"]]);
    expect(outcome.manifest.kinds.project?.kept).toBe(2);
  });

  test("without a code gets one of region, department, year of start and name, the same in every year", async () => {
    const rows = "2022,甲,101,局,5\n2023,甲,101,局,6\n2022,甲,102,院,7\n";
    const outcome = await desk.draft(`年度,项目名称,部门编码,部门名称,年初预算数\n${rows}`, { unit: "元" });
    const codes = (await desk.rows(outcome, "select project_code from @budget order by source_row")).flat();
    expect(codes[0]).toMatch(/^p-[0-9a-f]{12}$/);
    expect(codes[1]).toBe(codes[0]);
    expect(codes[2]).not.toBe(codes[0]);
    expect(broken(outcome, "project_code_made")).toEqual(["B2 ×3"]);
  });

  test("that has neither code nor name is refused", async () => {
    const outcome = await desk.draft("年度,项目编码,项目名称,部门编码,部门名称\n2022,,,101,局\n2022,P1,甲,101,局\n");
    expect(outcome.manifest.kinds.project).toMatchObject({ kept: 1, refused: 1 });
    expect(broken(outcome, "required_missing")).toEqual(["B2", "C2"]);
  });
});

describe("a subject", () => {
  const subjects = "select subject_type, subject_code from @evaluation order by source_row";

  test("is the department where a sheet knows no projects", async () => {
    const outcome = await desk.draft("年度,部门编码,部门名称,评价方式,得分\n2022,101,局,自评,90\n");
    expect(await desk.rows(outcome, subjects)).toEqual([["department", "101"]]);
  });

  test("is what its type says", async () => {
    const rows = "2022,项目,P1,甲,101,局,自评,90\n2022,部门整体,,,101,局,自评,91\n2022,政策,Z1,丙,101,局,自评,92\n";
    const outcome = await desk.draft(`年度,类型,项目编码,项目名称,部门编码,部门名称,评价方式,得分\n${rows}`);
    expect(await desk.rows(outcome, subjects)).toEqual([
      ["project", "P1"],
      ["department", "101"],
      ["policy", "Z1"],
    ]);
  });
});

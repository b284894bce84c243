import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { rememberJoins } from "../../../server/desk/rememberJoins.ts";
import type { ProjectJoin } from "../../../server/store/joins.ts";
import { broken, type Desk, openDesk } from "../draft.ts";
import { sampleOf, workbookOfSample } from "../forms/sampleForm.ts";

let desk: Desk;
beforeEach(async () => {
  desk?.close();
  desk = openDesk();
  const list = await desk.draft(EXPORT, { name: "export.csv" });
  await desk.accept(list.manifest.id);
});
afterAll(() => desk.close());

const EXPORT = `年度,项目编码,项目名称,部门编码,部门名称,年初预算数(元)
2022,P1,校舍维修,101,教育局,100
2022,P2,学生资助,101,教育局,200
2022,P3,校舍维修,102,卫健局,300
2022,P4,农村公路养护,103,交通局,400
2022,P5,农村公路养护,103,交通局,500
`;
const CODES = "select project_code, project_name from @project order by all";
const decide = (name: string, project_code: string, is_same: boolean, department_code = "101") =>
  rememberJoins(desk.store, [
    { department_code, name, project_code, is_same, by: "tester", at: "" } satisfies ProjectJoin,
  ]);
const byName = (rows: string) => desk.draft(`年度,项目名称,部门名称,全年执行数(元)\n${rows}`);

describe("a project that is printed by name alone", () => {
  test("is the known one of that name in its department, with a warning", async () => {
    const outcome = await byName("2022,校舍 维修,教育局,90\n2022,校舍维修,卫健局,30\n");
    expect(await desk.rows(outcome, CODES)).toEqual([
      ["P1", "校舍 维修"],
      ["P3", "校舍维修"],
    ]);
    expect(broken(outcome, "project_matched_by_name")).toEqual(["B2 ×2"]);
    expect(broken(outcome, "project_code_made")).toEqual([]);
  });

  test("is nobody else's where several fit or the department differs", async () => {
    const outcome = await byName("2022,农村公路养护,交通局,90\n2022,学生资助,卫健局,30\n");
    const codes = (await desk.rows(outcome, CODES)).map(([code]) => code);
    expect(codes.every((code) => /^p-[0-9a-f]{12}$/.test(String(code)))).toBe(true);
    expect(outcome.problems.filter(({ rule }) => rule === "project_near_miss").map(({ computed }) => computed)).toEqual(
      ["P4 农村公路养护", "P5 农村公路养护"],
    );
  });

  test("is listed beside a known one whose name is much like it", async () => {
    const outcome = await byName("2022,学生资助金,教育局,90\n");
    const near = outcome.problems.filter(({ rule }) => rule === "project_near_miss");
    expect(near).toMatchObject([{ severity: "info", cell: "B2", value: "学生资助金", computed: "P2 学生资助" }]);
  });

  test("is settled where somebody has joined it, and keeps its code for the build to join", async () => {
    await decide("学生资助金", "P2", true);
    const outcome = await byName("2022,学生资助金,教育局,90\n2022,学生资助金,卫健局,10\n");
    const codes = await desk.rows(outcome, "select project_code from @execution");
    expect(codes.every(([code]) => /^p-/.test(String(code)))).toBe(true);
    expect(broken(outcome, "project_matched_by_name")).toEqual(["B2 ×1"]);
    expect(broken(outcome, "project_code_made")).toEqual(["B3 ×1"]);
    expect(broken(outcome, "project_near_miss")).toEqual([]);
  });

  test("is none of those that somebody has told it from", async () => {
    await decide("学生资助金", "P2", false);
    await decide("农村公路养护", "P5", false, "103");
    const outcome = await byName("2022,学生资助金,教育局,90\n2022,农村公路养护,交通局,40\n");
    expect(broken(outcome, "project_near_miss")).toEqual([]);
    expect(await desk.rows(outcome, CODES)).toContainEqual(["P4", "农村公路养护"]);
  });

  test("in a form is the one that an export has a code for", async () => {
    const form = sampleOf("chizhou");
    const known = "2022,X-9,委托业务项目,219,池州市贵池区棠溪镇人民政府,900000";
    const list = await desk.draft(`${EXPORT.split("\n")[0]}\n${known}\n`, { name: "list.csv" });
    await desk.accept(list.manifest.id);
    const outcome = await desk.draftFiles([desk.file("form.xlsx", workbookOfSample(form))]);
    for (const kind of ["project", "budget", "execution"]) {
      expect(await desk.rows(outcome, `select distinct project_code from @${kind}`)).toEqual([["X-9"]]);
    }
    expect(await desk.rows(outcome, "select distinct subject_code from @indicator_result")).toEqual([["X-9"]]);
    expect(broken(outcome, "project_matched_by_name")).toEqual(["D5 ×1"]);
  });
});

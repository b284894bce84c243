import { utils } from "@e965/xlsx";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { DraftOutcome } from "../../../server/intake/importReport.ts";
import { openDesk } from "../draft.ts";
import { workbookOf } from "../read/workbookOf.ts";

/** More than the engine is given at once, twice over. */
const FORMS = 1_101;
/** Rows of a form, and the one behind it that parts it from the next. */
const ROWS = 11;
/** Its indicator lost a point, and nobody says why. */
const FAULTY = 777;

const desk = openDesk();
afterAll(desk.close);

let outcome: DraftOutcome;
beforeAll(async () => {
  const rows = Array.from({ length: FORMS }, (_, index) => formRows(index + 1)).flat();
  outcome = await desk.draftFiles([desk.file("自评表.xlsx", workbookOf({ 自评表: utils.aoa_to_sheet(rows) }))]);
}, 60_000);

function formRows(no: number): string[][] {
  const score = no === FAULTY ? "89" : "90";
  return [
    ["项目支出绩效自评表"],
    ["（2023年度）"],
    ["项目名称", `${no}号堤防加固`],
    ["主管部门", `第${no % 7}局`, "实施单位", "堤防管理站"],
    ["项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["", "年度资金总额", `${no}`, `${no}`, `${no}`, "10", "100%", "10"],
    ["年度总体目标", "", "加固堤防", "", "已加固"],
    ["绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"],
    ["", "产出指标", "数量指标", "加固长度", "≥5公里", "5公里", "90", score, ""],
    ["总分", "", "", "", "", "", "100", no === FAULTY ? "99" : "100"],
    [],
  ];
}

test("every form of a sheet is a project with its own amount, in the order of the sheet", async () => {
  expect(outcome.manifest.kinds.evaluation).toMatchObject({ read: FORMS, kept: FORMS, refused: 0 });
  const amounts = await desk.rows(
    outcome,
    `select count(*)::integer, bool_and(initial_budget = 10000 * ((source_row - 6) // ${ROWS} + 1)) from @budget`,
  );
  expect(amounts).toEqual([[FORMS, true]]);
});

test("only the first forms are sent to be looked at, whichever portion they came in", () => {
  expect(outcome.forms.map(({ project_name }) => project_name)).toEqual(
    Array.from({ length: 200 }, (_, index) => `${index + 1}号堤防加固`),
  );
});

test("a value leads to its cell in whatever portion its form was read", async () => {
  const cells = await desk.rows(
    outcome,
    `select count(*)::integer, count(*) filter (source_cell <> 'H' || source_row)::integer, max(source_row)
     from @cells where column_name = 'score' and source_row % ${ROWS} = 9`,
  );
  expect(cells).toEqual([[FORMS, 0, (FORMS - 1) * ROWS + 9]]);
});

test("a fault is found in its own form", () => {
  const found = outcome.problems.filter(({ rule }) => rule === "deviation_reason_missing");
  expect(found.map(({ cell }) => cell)).toEqual([`I${(FAULTY - 1) * ROWS + 9}`]);
});

test("a form that another one replaces is warned of at the cell with the name of its project", async () => {
  const rows = [...formRows(1), ...formRows(2), ...formRows(1)];
  const again = await desk.draftFiles([desk.file("两次.xlsx", workbookOf({ 表: utils.aoa_to_sheet(rows) }))]);
  const repeated = again.problems.filter(({ rule, value }) => rule === "duplicate_key" && value === "evaluation ×1");
  expect(repeated).toMatchObject([{ file: "两次.xlsx", sheet: "表", cell: "B3", row: 3 }]);
});

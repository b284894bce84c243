import { type CityYear, isTargeted } from "../city.ts";
import { type Indicator, type IndicatorLibrary, makeIndicators } from "../indicators.ts";
import { Random } from "../Random.ts";
import { writeCsv } from "../writeCsv.ts";
import type { PlannedFile } from "./DemoFile.ts";
import { linesInForms } from "./formFiles.ts";

const INDICATOR = [
  "指标序号",
  "一级指标",
  "二级指标",
  "三级指标",
  "指标性质",
  "年度指标值",
  "度量单位",
  "分值",
  "批复日期",
  "公开日期",
];
const TARGET_HEADER = ["年度", "项目编码", ...INDICATOR];
const RESULT_HEADER = [...TARGET_HEADER, "实际完成值", "得分", "偏差原因分析及改进措施"];
const DEPARTMENT_HEADER = ["年度", "类型", "部门编码", ...INDICATOR];
const OPERATORS = { ">=": "≥", "<=": "≤", "=": "=", text: "定性" };

/** Targets of the year in progress, of a finished year targets with their results; targets of whole departments. One row an indicator. */
export function indicatorFiles(year: CityYear, library: IndicatorLibrary): PlannedFile[] {
  const { plan, isInProgress } = year;
  const name = isInProgress ? `${plan.year}年度绩效目标.csv` : `${plan.year}年度绩效指标完成情况.csv`;
  const header = isInProgress ? TARGET_HEADER : RESULT_HEADER;
  return [
    { name, write: (path) => writeCsv(path, header, projectRows(year, library)) },
    {
      name: `${plan.year}年度部门整体绩效目标.csv`,
      write: (path) => writeCsv(path, DEPARTMENT_HEADER, departmentRows(year, library)),
    },
  ];
}

function* projectRows(year: CityYear, library: IndicatorLibrary): Generator<string[]> {
  const { plan, lines, isInProgress } = year;
  const inForms = new Set(linesInForms(year));
  for (const line of lines) {
    const { project } = line;
    if (!isTargeted(project, plan) || inForms.has(line)) continue;
    const dates = datesOf(plan.year, project.code);
    for (const [index, row] of makeIndicators(library, project, plan.year, !isInProgress).entries()) {
      const target = [`${plan.year}`, project.code, `${index + 1}`, ...targetCells(row), ...dates];
      yield isInProgress ? target : [...target, row.actual, `${row.score}`, row.reason];
    }
  }
}

function* departmentRows({ plan, lines }: CityYear, library: IndicatorLibrary): Generator<string[]> {
  for (const { code } of new Set(lines.map(({ department }) => department))) {
    if (!new Random(`department targets/${code}`).chance(plan.target_share ** 2)) continue;
    const dates = datesOf(plan.year, code);
    for (const [index, row] of makeIndicators(library, { code, stem: null }, plan.year, false).entries()) {
      yield [`${plan.year}`, "部门整体", code, `${index + 1}`, ...targetCells(row), ...dates];
    }
  }
}

function targetCells({ level1, level2, level3, operator, target, unit, weight }: Indicator): string[] {
  return [level1, level2, level3, OPERATORS[operator], target, unit, `${weight}`];
}

/** Approved with the budget; one in six is not disclosed. */
function datesOf(year: number, code: string): [string, string] {
  const random = new Random(`approved/${year}/${code}`);
  const approved = `${year}-02-${String(random.integer(1, 28)).padStart(2, "0")}`;
  return [approved, random.chance(0.82) ? `${year}-03-${String(random.integer(1, 28)).padStart(2, "0")}` : ""];
}

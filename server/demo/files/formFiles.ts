import { writeFileSync } from "node:fs";
import { type CellObject, type Range, utils, type WorkSheet, write } from "@e965/xlsx";
import type { BudgetLine } from "../budgets.ts";
import type { CityYear } from "../city.ts";
import { isSelfEvaluated, isTargeted } from "../city.ts";
import { paidTo } from "../execution.ts";
import { type Indicator, type IndicatorLibrary, makeIndicators } from "../indicators.ts";
import { sumOf } from "../money.ts";
import { WAN } from "../plan.ts";
import type { PlannedFile } from "./DemoFile.ts";

/** The year whose self-evaluations some departments send as official forms. */
export const FORM_YEAR = 2025;

const OPERATORS = { ">=": "≥", "<=": "≤", "=": "=", text: "" };

/** Projects of which a form is sent, by line: those of one department of each district, with targets and a self-evaluation. */
export function linesInForms({ plan, lines }: CityYear): readonly BudgetLine[] {
  if (plan.year !== FORM_YEAR) return [];
  const evaluated = lines.filter(({ project }) => isTargeted(project, plan) && isSelfEvaluated(project, plan));
  const counts = new Map<string, number>();
  for (const { department } of evaluated) counts.set(department.code, (counts.get(department.code) ?? 0) + 1);
  const chosen = new Map<string, string>();
  for (const { department } of evaluated) {
    const before = counts.get(chosen.get(department.region_code) ?? "") ?? 0;
    if ((counts.get(department.code) ?? 0) > before) chosen.set(department.region_code, department.code);
  }
  return evaluated.filter(({ department }) => chosen.get(department.region_code) === department.code);
}

/** A folder with one workbook a department: 项目支出绩效自评表 in the national layout, every second sheet with two forms. */
export function formFiles(year: CityYear, library: IndicatorLibrary): PlannedFile[] {
  const byDepartment = new Map<string, BudgetLine[]>();
  for (const line of linesInForms(year)) {
    const { code, name } = line.department;
    const key = `${code}-${name}`;
    byDepartment.set(key, [...(byDepartment.get(key) ?? []), line]);
  }
  return [...byDepartment].map(([department, lines]) => ({
    name: `${year.plan.year}年度项目支出绩效自评表/${department}.xlsx`,
    write: (path) => {
      const book = utils.book_new();
      for (const [index, each] of sheetsOf(lines).entries()) {
        const forms = each.map((line) => formOf(line, year, makeIndicators(library, line.project, line.year, true)));
        utils.book_append_sheet(book, stacked(forms), `自评表${index + 1}`);
      }
      writeFileSync(
        path,
        write(book, { type: "buffer", bookType: "xlsx", compression: true, bookSST: true }) as Buffer,
      );
      return lines.length;
    },
  }));
}

function sheetsOf(lines: readonly BudgetLine[]): BudgetLine[][] {
  const sheets: BudgetLine[][] = [];
  for (let at = 0; at < lines.length; ) {
    const count = sheets.length % 2 === 0 ? 1 : 2;
    sheets.push(lines.slice(at, at + count));
    at += count;
  }
  return sheets;
}

type Row = readonly (string | number | null | CellObject)[];

interface DrawnForm {
  readonly rows: readonly Row[];
  /** Merged ranges as A1 addresses, counted from the form's first row. */
  readonly merges: readonly string[];
}

function formOf(line: BudgetLine, year: CityYear, indicators: readonly Indicator[]): DrawnForm {
  const total = Math.round(sumOf(indicators, ({ score }) => score) * 100) / 100;
  const rows: Row[] = [
    ...headRows(line),
    ...moneyRows(line, year),
    ["年度总体\n目标", "预期目标", null, null, null, null, "实际完成情况"],
    [null, `完成${line.project.name}年度任务`, null, null, null, null, "已按计划实施"],
    ["绩效指标", "一级指标", "二级指标", "三级指标", null].concat(INDICATOR_HEADS),
    ...indicators.map((row, index) => indicatorRow(row, indicators[index - 1])),
    ["总分", null, null, null, null, null, null, sumOf(indicators, ({ weight }) => weight), total],
    ["注：预算执行情况不计分。"],
  ];
  return { rows, merges: mergesOf(indicators) };
}

const INDICATOR_HEADS = ["年度\n指标值", "实际\n完成值", "分值", "得分", "偏差原因分析及改进措施"];

function headRows({ year, project, department }: BudgetLine): Row[] {
  const unit = `${department.code}-${department.name}`;
  return [
    ["项目支出绩效自评表"],
    [`（${year}年度）`],
    ["项目名称", null, `${project.code}-${project.name}`],
    ["主管部门", null, unit, null, null, null, "实施单位", department.name],
  ];
}

function moneyRows(line: BudgetLine, { plan }: CityYear): Row[] {
  const { initial, adjusted, carried_in } = line;
  const { paid } = paidTo(line, plan, 12);
  const ofCarried = Math.min(paid, carried_in);
  const money = (label: string, first: number, full: number, done: number, rate: CellObject | string): Row => [
    ...[null, null, label, null],
    ...[first / WAN, full / WAN, done / WAN, "—", rate, "—"],
  ];
  const rate: CellObject = { t: "n", v: Math.round((paid * 10_000) / Math.max(1, adjusted)) / 10_000, z: "0.00%" };
  return [
    ["项目资金\n（万元）", null, null, null, "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    money("年度资金总额", initial, adjusted, paid, adjusted === 0 ? "—" : rate),
    money("其中：当年财政拨款", initial, adjusted - carried_in, paid - ofCarried, "—"),
    money("上年结转资金", 0, carried_in, ofCarried, "—"),
  ];
}

/** Row of the first indicator within a form. */
const FIRST = 12;

function mergesOf(indicators: readonly Indicator[]): string[] {
  const last = FIRST - 1 + indicators.length;
  const head = ["A1:J1", "A2:J2", "A3:B3", "C3:J3", "A4:B4", "C4:F4", "H4:J4", "A5:B8", "A9:A10", "B9:F9", "G9:J9"];
  return [
    ...head,
    ...["B10:F10", "G10:J10", `A11:A${last}`, `A${last + 1}:G${last + 1}`],
    ...indicators.map((_, index) => `D${FIRST + index}:E${FIRST + index}`),
    ...levelMerges(indicators, "level1", "B"),
    ...levelMerges(indicators, "level2", "C"),
  ];
}

function indicatorRow(row: Indicator, before: Indicator | undefined): Row {
  const isNew = before?.level1 !== row.level1;
  return [
    null,
    isNew ? row.level1 : null,
    isNew || before?.level2 !== row.level2 ? row.level2 : null,
    row.level3,
    null,
    `${OPERATORS[row.operator]}${row.target}${row.unit}`,
    row.actual,
    row.weight,
    row.score,
    row.reason,
  ];
}

/** Runs of the same level are one cell. */
function levelMerges(indicators: readonly Indicator[], level: "level1" | "level2", column: string): string[] {
  const merges: string[] = [];
  for (let first = 0; first < indicators.length; ) {
    const same = (other: Indicator) =>
      other[level] === indicators[first]?.[level] && other.level1 === indicators[first]?.level1;
    const beyond = indicators.findIndex((other, index) => index > first && !same(other));
    const next = beyond < 0 ? indicators.length : beyond;
    if (next - first > 1) merges.push(`${column}${FIRST + first}:${column}${FIRST - 1 + next}`);
    first = next;
  }
  return merges;
}

function stacked(forms: readonly DrawnForm[]): WorkSheet {
  const rows: Row[] = [];
  const merges: Range[] = [];
  for (const form of forms) {
    if (rows.length > 0) rows.push([], []);
    const down = rows.length;
    rows.push(...form.rows);
    for (const address of form.merges) {
      const { s, e } = utils.decode_range(address);
      merges.push({ s: { r: s.r + down, c: s.c }, e: { r: e.r + down, c: e.c } });
    }
  }
  const sheet = utils.aoa_to_sheet(rows as unknown[][]);
  sheet["!merges"] = merges;
  sheet["!cols"] = [8, 12, 16, 24, 12, 14, 14, 8, 10, 28].map((wch) => ({ wch }));
  return sheet;
}

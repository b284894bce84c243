import type { BudgetLine } from "../budgets.ts";
import type { CityYear } from "../city.ts";
import { paidTo } from "../execution.ts";
import { yuanText } from "../money.ts";
import type { ParentProject } from "../parents.ts";
import { LATEST_MONTH, MONTHLY_FROM } from "../plan.ts";
import type { Category } from "../projects.ts";
import { writeCsv } from "../writeCsv.ts";
import type { PlannedFile } from "./DemoFile.ts";

const CATEGORIES: Record<Category, string> = { staff: "人员类", running: "其他运转类", special: "特定目标类" };
const PROJECT_HEADER = [
  ["年度", "区划编码", "部门编码", "项目编码", "项目名称", "一级项目编码", "项目类别", "支出功能分类"],
  ["资金性质", "新增/延续", "开始年度", "结束年度"],
].flat();

/** What the budget system exports about a year's money: projects with budget and payments, money carried in, months. */
export function budgetFiles(year: CityYear, parents: readonly ParentProject[]): PlannedFile[] {
  const { plan } = year;
  const files: PlannedFile[] = [
    {
      name: `${plan.year}年度一级项目库.csv`,
      write: (path) => writeCsv(path, PARENT_HEADER, parentRows(year, parents)),
    },
    {
      name: `${plan.year}年度项目预算执行.csv`,
      write: (path) => writeCsv(path, wideHeader(year), wideRows(year, parents)),
    },
    { name: `${plan.year}年度上年结转安排.csv`, write: (path) => writeCsv(path, CARRIED_HEADER, carriedRows(year)) },
  ];
  if (plan.year < MONTHLY_FROM) return files;
  return [
    ...files,
    { name: `${plan.year}年度支出月报.csv`, write: (path) => writeCsv(path, MONTH_HEADER, monthRows(year)) },
  ];
}

const PARENT_HEADER = ["年度", "区划编码", "部门编码", "项目编码", "项目名称", "支出功能分类", "开始年度"];

/** Parents with a child in this year, in the department their children are in. */
function parentRows({ plan, lines }: CityYear, parents: readonly ParentProject[]): string[][] {
  const departmentOf = new Map(lines.map(({ project, department }) => [project, department]));
  return parents.flatMap(({ code, name, function_code, start_year, children }) => {
    const department = children.map((child) => departmentOf.get(child)).find((found) => found !== undefined);
    if (department === undefined) return [];
    const region = `${department.region_code}000`;
    return [[`${plan.year}`, region, department.code, code, name, function_code, `${start_year}`]];
  });
}

function wideHeader({ isInProgress }: CityYear): string[] {
  const money = ["申报数(元)", "年初预算数(元)", "调整后预算数(元)"];
  return [...PROJECT_HEADER, ...money, ...(isInProgress ? [] : ["累计到位数(元)", "全年执行数(元)"])];
}

function* wideRows({ plan, lines, isInProgress }: CityYear, parents: readonly ParentProject[]): Generator<string[]> {
  const parentOf = new Map(parents.flatMap(({ code, children }) => children.map((child) => [child, code] as const)));
  for (const line of lines) {
    const { project, requested, initial, adjusted, carried_in } = line;
    const own = adjusted - carried_in;
    const money = [
      requested === null ? "" : yuanText(requested),
      yuanText(initial),
      // The first export left the column blank where nothing had changed.
      plan.year === 2018 && own === initial ? "" : yuanText(own),
    ];
    const { paid, received } = paidTo(line, plan, 12);
    const cells = isInProgress ? money : [...money, yuanText(received), paidText(line, paid)];
    yield [...projectCells(line, parentOf.get(project) ?? ""), ...cells];
  }
}

function projectCells({ project, department, year }: BudgetLine, parent: string): string[] {
  return [
    ...[`${year}`, `${department.region_code}000`, department.code, project.code, project.name, parent],
    ...[CATEGORIES[project.category], project.function_code, project.fund_type],
    ...[project.start_year === year ? "新增" : "延续", `${project.start_year}`, `${project.end_year ?? ""}`],
  ];
}

/** Two payments of 2019 were typed with a third decimal: no whole number of fen. */
function paidText({ year, project }: BudgetLine, paid: number): string {
  return yuanText(paid) + (year === 2019 && project.serial % 1700 === 900 ? "4" : "");
}

const CARRIED_HEADER = ["年度", "项目编码", "资金来源", "年初预算数(元)", "全年预算数(元)"];

function* carriedRows({ plan, lines }: CityYear): Generator<string[]> {
  for (const { project, carried_in } of lines) {
    if (carried_in > 0) yield [`${plan.year}`, project.code, "上年结转", "0.00", yuanText(carried_in)];
  }
}

const MONTH_HEADER = ["年度", "月份", "项目编码", "累计到位数(元)", "累计执行数(元)"];

/** Months 1 to 11 of a finished year (the twelfth is in the annual export), or up to the latest of the year in progress. */
function* monthRows({ plan, lines, isInProgress }: CityYear): Generator<string[]> {
  const last = isInProgress ? LATEST_MONTH : 11;
  for (let month = 1; month <= last; month++) {
    for (const line of lines) {
      const { paid, received } = paidTo(line, plan, month);
      yield [`${plan.year}`, `${month}月`, line.project.code, yuanText(received), yuanText(paid)];
    }
  }
}

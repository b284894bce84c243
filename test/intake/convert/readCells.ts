import type { Desk } from "../draft.ts";

/** Puts `cells` into one column of a file that has everything else a record kind needs; what came of each cell. */
export async function readCells(desk: Desk, column: Column, cells: readonly string[]): Promise<(string | null)[]> {
  const { header, row, select } = COLUMNS[column];
  const lines = cells.map((cell, index) => row(`P${index}`, `"${cell.replaceAll('"', '""')}"`));
  const outcome = await desk.draft([header, ...lines].join("\n"), { unit: "元" });
  const kept = outcome.is_stopped ? [] : await desk.rows(outcome, select);
  const refused = new Map(outcome.problems.map((problem) => [problem.row, problem.rule]));
  const values = new Map(kept.map(([code, value]) => [String(code), value === null ? null : String(value)]));
  return cells.map((_, index) => {
    const value = values.get(`P${index}`);
    return value === undefined ? (refused.get(index + 2) ?? "lost") : value;
  });
}

export type Column = keyof typeof COLUMNS;

const COLUMNS = {
  money: simple(
    "年度,项目编码,年初预算数,申报数",
    (code, cell) => `2022,${code},1,${cell}`,
    "requested_amount",
    "budget",
  ),
  year: {
    header: "年度,项目编码,年初预算数",
    row: (code: string, cell: string) => `${cell},${code},1`,
    select: "select project_code, fiscal_year from @budget",
  },
  month: simple("年度,项目编码,累计执行数,月份", (code, cell) => `2022,${code},1,${cell}`, "month", "execution"),
  score: simple(
    "年度,项目编码,评价方式,得分,等级",
    (code, cell) => `2022,${code},self,${cell},优`,
    "score",
    "evaluation",
  ),
  date: simple(
    "年度,项目编码,评价方式,等级,报告日期",
    (code, cell) => `2022,${code},self,优,${cell}`,
    "reported_on",
    "evaluation",
  ),
  percent: simple(
    "年度,截止月份,项目编码,处理措施,预算执行率",
    (code, cell) => `2022,6,${code},继续,${cell}`,
    "execution_rate",
    "monitoring",
  ),
  points: simple(
    "年度,截止月份,项目编码,处理措施,预算执行率(%)",
    (code, cell) => `2022,6,${code},继续,${cell}`,
    "execution_rate",
    "monitoring",
  ),
  likelihood: simple(
    "年度,截止月份,项目编码,处理措施,完成可能性",
    (code, cell) => `2022,6,${code},继续,${cell}`,
    "likelihood",
    "monitoring",
  ),
  causes: simple(
    "年度,截止月份,项目编码,处理措施,偏差原因",
    (code, cell) => `2022,6,${code},继续,${cell}`,
    "deviation_cause",
    "monitoring",
  ),
  isNew: project("是否新增", "is_new"),
  category: project("项目类别", "category_code"),
  functionClass: project("支出功能分类", "function_code"),
  region: project("区划编码", "region_code"),
  text: project("实施单位", "implementing_unit"),
  experts: {
    header: "预算年度,项目编码,项目(政策)名称,部门编码,部门名称,申报金额,评估结论,专家人数",
    row: (code: string, cell: string) => `2022,${code},甲,1,局,1,支持,${cell}`,
    select: "select project_code, expert_count from @ex_ante_review",
  },
  code: {
    header: "年度,项目名称,部门编码,部门名称,项目编码",
    row: (code: string, cell: string) => `2022,${code},101,局,${cell}`,
    select: "select project_name, project_code from @project",
  },
  target: simple(
    "年度,项目编码,一级指标,三级指标,目标数值",
    (code, cell) => `2022,${code},产出,数量,${cell}`,
    "target_number",
    "target",
  ),
};

function simple(header: string, row: (code: string, cell: string) => string, column: string, kind: string) {
  const key = ["project", "budget", "execution"].includes(kind) ? "project_code" : "subject_code";
  return { header, row, select: `select ${key}, ${column} from @${kind}` };
}

function project(header: string, column: string) {
  const row = (code: string, cell: string) => `2022,${code},甲,101,局,${cell}`;
  return {
    header: `年度,项目编码,项目名称,部门编码,部门名称,${header}`,
    row,
    select: `select project_code, ${column} from @project`,
  };
}

import { DuckDBInstance } from "@duckdb/node-api";
import { rowsOf, subjects } from "./rows.ts";
import { sizeNamed } from "./sizes.ts";

/** Columns of the file as a bureau exports them, and as what bare DuckDB reads each. */
export const CSV_COLUMNS: Readonly<Record<string, string>> = {
  年度: "SMALLINT",
  项目编码: "VARCHAR",
  项目名称: "VARCHAR",
  部门编码: "VARCHAR",
  部门名称: "VARCHAR",
  区划编码: "VARCHAR",
  项目类别: "VARCHAR",
  支出功能分类: "VARCHAR",
  资金性质: "VARCHAR",
  是否新增: "VARCHAR",
  开始年度: "SMALLINT",
  "申报数(万元)": "DECIMAL(18,6)",
  "年初预算数(万元)": "DECIMAL(18,6)",
  "全年预算数(万元)": "DECIMAL(18,6)",
  "全年执行数(万元)": "DECIMAL(18,6)",
  "涉及资金(万元)": "DECIMAL(18,6)",
  得分: "DECIMAL(7,2)",
  等级: "VARCHAR",
};

/**
 * Writes a wide export of `rows` project-years (one row each: project, budget, payments and self-evaluation) to `path`: UTF-8 with
 * Chinese headers, amounts in 万元 to the fen, thousands separators in one of a hundred rows.
 */
export async function generateCsv(path: string, rows: number): Promise<void> {
  const size = { ...sizeNamed("city"), projects: Math.ceil(rows / 2), departments: 560 };
  const select = rowsOf(size, 2026);
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(subjects(size));
  const years = [2024, 2025].map((year) => wideRows(select, year)).join(" union all ");
  await connection.run(`copy (${years} limit ${rows}) to '${path.replaceAll("'", "''")}' (format csv, header)`);
  connection.closeSync();
  instance.closeSync();
}

function wideRows(select: Readonly<Record<string, string>>, year: number): string {
  const kind = (name: string) => `(${(select[name] ?? "").replaceAll("$year", String(year))})`;
  const wan = (column: string) =>
    `case when number % 100 = 0 then format('{:,.6f}', ${column} / 10000) else (${column} * 0.0001)::decimal(18,6)::varchar end`;
  const score = "round(100 - 35 * pow(chance(number, 0, 'self'), 3), 2)";
  const values = [
    "fiscal_year",
    "project_code",
    "project_name",
    "department_code",
    "department_name",
    "region_code",
    "category_code",
    "function_code",
    "fund_type_code",
    "case when is_new then '新增' else '延续' end",
    "start_year",
    ...["requested_amount", "initial_budget", "adjusted_budget", "paid_to_date", "initial_budget"].map(wan),
    score,
    `case when ${score} >= 90 then '优' when ${score} >= 80 then '良' else '中' end`,
  ];
  const named = Object.keys(CSV_COLUMNS).map((header, at) => `${values[at]} as "${header}"`);
  return `select ${named.join(", ")} from ${kind("project")} as project
    join ${kind("budget")} as budget using (fiscal_year, project_code)
    join (select * from ${kind("execution")} where month = 12) as execution using (fiscal_year, project_code)
    join (select number, project_code from subject) as subject using (project_code)`;
}

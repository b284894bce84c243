import { existsSync } from "node:fs";
import { join } from "node:path";
import { literal } from "../warehouse/sqlText.ts";

/**
 * Projects that count, by year, in a database attached as `published`: those of the year, and those that only a review before the
 * budget names.
 */
export const PUBLISHED_PROJECTS = [
  `select fiscal_year, project_code, project_name, department_code, department_name, requested_yuan,
    coalesce(adjusted_yuan, initial_yuan) as budget_yuan, executed_yuan, false as is_in_import
  from published.marts.project_year`,
  `select budget_year as fiscal_year, project_code, subject_name as project_name, department_code, department_name,
    requested_yuan, false as is_in_import
  from published.core.fct_ex_ante_review join published.core.dim_department using (department_code)
  where is_made_code(project_code)`,
];

const KEY = { fiscal_year: "smallint", project_code: "varchar" };
const NAMES = { project_name: "varchar", department_code: "varchar", department_name: "varchar" };
const MONEY = "decimal(18, 2)";

/**
 * The same of a draft, from the files of its folder, which hold only the columns that were imported. Paid is the last known total and
 * what was paid in the months after it, as in `core.fct_execution`.
 */
export function draftedProjects(folder: string): string[] {
  const rows = (kind: string, columns: Readonly<Record<string, string>>) => {
    const path = join(folder, `${kind}.parquet`);
    const shape = Object.entries(columns).map(([name, type]) => `null::${type} as ${name}`);
    const kept = existsSync(path) ? ` union all by name select * from read_parquet(${literal(path)})` : "";
    return `(select ${shape.join(", ")} where false${kept})`;
  };
  const review = { ...NAMES, budget_year: "smallint", project_code: "varchar", subject_name: "varchar" };
  return [
    `select fiscal_year, project_code, project_name, department_code, department_name, requested_yuan, budget_yuan,
      executed_yuan, true as is_in_import
    from ${rows("project", { ...KEY, ...NAMES })}
    left join (
      select fiscal_year, project_code, sum(requested_amount) as requested_yuan,
        sum(coalesce(adjusted_budget, initial_budget)) as budget_yuan
      from ${rows("budget", { ...KEY, requested_amount: MONEY, adjusted_budget: MONEY, initial_budget: MONEY })}
      group by all
    ) using (fiscal_year, project_code)
    left join (
      select fiscal_year, project_code, sum(coalesce(paid_to_date, paid_in_month)) as executed_yuan
      from (
        select *, max(month) filter (paid_to_date is not null) over (partition by fiscal_year, project_code) as total_month
        from ${rows("execution", { ...KEY, month: "tinyint", paid_to_date: MONEY, paid_in_month: MONEY })})
      where total_month is null or month >= total_month
      group by all
    ) using (fiscal_year, project_code)`,
    `select budget_year as fiscal_year, project_code, subject_name as project_name, department_code, department_name,
      requested_amount as requested_yuan, true as is_in_import
    from ${rows("ex_ante_review", { ...review, requested_amount: MONEY })} where is_made_code(project_code)`,
  ];
}

-- Budgets: one row a project, year and source of funds.
-- 预算:每个年度、项目、资金来源一行。
-- The adjusted budget is the initial one where no adjustment is known.
-- grain: fiscal_year, project_code, fund_source
-- nullable: requested_yuan, initial_yuan, adjusted_yuan, source_file, source_sheet,
--   source_row
-- references: fiscal_year, project_code -> core.dim_project
-- references: department_code -> core.dim_department
select
    budget.fiscal_year,
    department.region_code,
    project.department_code,
    budget.project_code,
    budget.fund_source,
    budget.requested_yuan,
    budget.initial_yuan,
    coalesce(budget.adjusted_yuan, budget.initial_yuan) as adjusted_yuan,
    budget.batch_id,
    budget.source_file,
    budget.source_sheet,
    budget.source_row
from staging.stg_budget as budget
join core.dim_project as project using (fiscal_year, project_code)
join core.dim_department as department using (department_code)
order by budget.fiscal_year, department.region_code, project.department_code

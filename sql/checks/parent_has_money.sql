-- A parent project carries money of its own, though its total is the sum of its
-- children.
-- 一级项目本身带有资金,而其总额应为所属二级项目之和。
-- severity: warning
select
    'budget' as kind,
    budget.fiscal_year,
    budget.department_code,
    budget.project_code,
    budget.batch_id,
    budget.source_file,
    budget.source_sheet,
    budget.source_row,
    'initial_budget' as column_name,
    budget.initial_yuan::varchar as printed,
    '0' as computed
from core.fct_budget as budget
join core.dim_project as project using (fiscal_year, project_code)
where project.is_parent and (budget.initial_yuan <> 0 or budget.adjusted_yuan <> 0)

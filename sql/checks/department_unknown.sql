-- A project with a budget has no department in any record.
-- 有预算的项目在任何记录中都没有部门。
-- severity: warning
select
    'budget' as kind,
    fiscal_year,
    department_code,
    project_code,
    batch_id,
    source_file,
    source_sheet,
    source_row,
    'department_code' as column_name,
    null::varchar as printed,
    null::varchar as computed
from core.fct_budget
where department_code = 'unknown'

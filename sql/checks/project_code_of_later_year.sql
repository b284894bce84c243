-- The year inside a 21-character project code is later than the fiscal year.
-- 21 位项目编码中的年份晚于所属年度。
-- severity: warning
select
    'project' as kind,
    fiscal_year,
    department_code,
    project_code,
    batch_id,
    source_file,
    source_sheet,
    source_row,
    'project_code' as column_name,
    project_code as printed,
    fiscal_year::varchar as computed
from core.dim_project
where is_listed
    and regexp_full_match(project_code, '\d{8}[A-Z]\d{12}')
    and 2000 + substring(project_code, 7, 2)::integer > fiscal_year

-- Findings on the data: one row a finding, of intake and of the checks on stored rows.
-- 数据质量:导入时发现的问题与入库后核查发现的问题,每个一行。
-- grain: finding_no
-- nullable: kind, fiscal_year, department_code, project_code, batch_id, source_file,
--   source_sheet, source_cell, source_row, column_name, value, rule, severity, printed,
--   computed
with findings as (
    select 'intake' as origin, problem.* exclude (problem_no), project.department_code
    from core.fct_problem as problem
    left join core.dim_project as project using (fiscal_year, project_code)
    union all by name
    select 'check' as origin, *
    from checks.finding
)

select
    row_number() over (
        order by origin desc, batch_id, source_file, source_sheet, source_row,
            source_cell, rule, kind, fiscal_year, department_code, project_code,
            column_name, value, printed, computed
    ) as finding_no,
    origin,
    batch_id,
    source_file,
    source_sheet,
    source_cell,
    source_row,
    kind,
    fiscal_year,
    department_code,
    project_code,
    column_name,
    value,
    rule,
    severity,
    printed,
    computed
from findings
order by finding_no

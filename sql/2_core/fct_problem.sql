-- Problems found while reading files, with the project and year their row is of.
-- 读取文件时发现的问题:每个问题一行,并指明其行所属的项目与年度。
-- A row of a form belongs to the project whose name stands last above it.
-- grain: problem_no
-- nullable: source_file, source_sheet, source_cell, source_row, column_name, value,
--   rule, severity, printed, computed, fiscal_year, project_code
with places as (
    select batch_id, source_file, source_sheet, source_row, fiscal_year, project_code
    from staging.stg_project
    union all
    select batch_id, source_file, source_sheet, source_row, fiscal_year, project_code
    from staging.stg_evaluation
    union all
    select batch_id, source_file, source_sheet, source_row, fiscal_year, project_code
    from staging.stg_indicator_result
    union all
    select batch_id, source_file, source_sheet, source_row, fiscal_year, project_code
    from staging.stg_monitoring
    union all
    select batch_id, source_file, source_sheet, source_row, fiscal_year, project_code
    from staging.stg_target
    union all
    select batch_id, source_file, source_sheet, source_row, fiscal_year, null
    from staging.stg_revenue
),

placed as (
    select
        batch_id,
        source_file,
        source_sheet,
        source_row,
        max(fiscal_year) as fiscal_year,
        any_value(project_code) as project_code
    from places
    semi join staging.stg_problem using (batch_id, source_file, source_sheet)
    group by all
),

sheets_of_forms as (
    select batch_id, source_file, source_sheet
    from staging.stg_form_cell
    group by all
),

heads_of_forms as (
    select placed.*
    from placed
    semi join sheets_of_forms using (batch_id, source_file, source_sheet)
),

nearest as (
    select problem.*, head.fiscal_year, head.project_code
    from staging.stg_problem as problem
    asof left join heads_of_forms as head
        on problem.batch_id = head.batch_id
        and problem.source_file = head.source_file
        and problem.source_sheet = head.source_sheet
        and problem.source_row >= head.source_row
)

select nearest.* replace (
    coalesce(placed.fiscal_year, nearest.fiscal_year) as fiscal_year,
    coalesce(placed.project_code, nearest.project_code) as project_code
)
from nearest
left join placed using (batch_id, source_file, source_sheet, source_row)
order by problem_no

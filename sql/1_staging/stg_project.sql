-- Projects of a year: one row a project and year, each column as last recorded.
-- 项目:每个年度每个项目一行,各列取最近一次有值的记录。
-- A later list that names a project without its class or category knows less of it, not
-- otherwise: what it leaves blank stays. The source is that of the latest record.
-- grain: fiscal_year, project_code
-- nullable: project_name, department_code, department_name, region_code,
--   implementing_unit, parent_project_code, category_code, function_code,
--   fund_type_code, is_new, start_year, end_year, source_file, source_sheet, source_row
with recorded as (
    select
        *,
        row_number() over (
            partition by fiscal_year, project_code
            order by batch_sequence, source_row, source_file, source_sheet
        ) as recency
    from batches.project
)

select
    fiscal_year,
    project_code,
    arg_max(project_name, recency) as project_name,
    arg_max(department_code, recency) as department_code,
    arg_max(department_name, recency) as department_name,
    arg_max(region_digits(region_code), recency) as region_code,
    arg_max(implementing_unit, recency) as implementing_unit,
    arg_max(parent_project_code, recency) as parent_project_code,
    arg_max(category_code, recency) as category_code,
    arg_max(function_code, recency) as function_code,
    arg_max(fund_type_code, recency) as fund_type_code,
    arg_max(is_new, recency) as is_new,
    arg_max(start_year, recency) as start_year,
    arg_max(end_year, recency) as end_year,
    arg_max(batch_id, recency) as batch_id,
    max(batch_sequence) as batch_sequence,
    arg_max(source_file, recency) as source_file,
    arg_max(source_sheet, recency) as source_sheet,
    arg_max(source_row, recency) as source_row
from recorded
group by all

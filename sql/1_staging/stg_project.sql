-- Projects of a year, as last recorded: one row a project and year.
-- 项目:每个年度每个项目最近一次的记录。
-- grain: fiscal_year, project_code
-- nullable: project_name, department_code, department_name, region_code,
--   implementing_unit, parent_project_code, category_code, function_code,
--   fund_type_code, is_new, start_year, end_year, source_file, source_sheet, source_row
select
    fiscal_year,
    project_code,
    project_name,
    department_code,
    department_name,
    region_digits(region_code) as region_code,
    implementing_unit,
    parent_project_code,
    category_code,
    function_code,
    fund_type_code,
    is_new,
    start_year,
    end_year,
    batch_id,
    batch_sequence,
    source_file,
    source_sheet,
    source_row
from batches.project
qualify row_number() over (
    partition by fiscal_year, project_code
    order by batch_sequence desc, source_row desc, source_file desc, source_sheet desc
) = 1

-- Departments, as last recorded: one row a department.
-- 部门:每个部门最近一次的记录。
-- grain: department_code
-- nullable: department_name, parent_department_code, region_code, successor_code,
--   successor_from_year, source_file, source_sheet, source_row
select
    department_code,
    department_name,
    parent_department_code,
    region_digits(region_code) as region_code,
    successor_code,
    successor_from_year,
    batch_id,
    batch_sequence,
    source_file,
    source_sheet,
    source_row
from batches.department
qualify row_number() over (
    partition by department_code
    order by batch_sequence desc, source_row desc, source_file desc, source_sheet desc
) = 1

-- Departments: one row a department, each column as last recorded.
-- 部门:每个部门一行,各列取最近一次有值的记录。
-- What a later record leaves blank stays. The source is that of the latest record.
-- grain: department_code
-- nullable: department_name, parent_department_code, region_code, successor_code,
--   successor_from_year, source_file, source_sheet, source_row
with recorded as (
    select
        *,
        row_number() over (
            partition by department_code
            order by batch_sequence, source_row, source_file, source_sheet
        ) as recency
    from batches.department
)

select
    department_code,
    arg_max(department_name, recency) as department_name,
    arg_max(parent_department_code, recency) as parent_department_code,
    arg_max(region_digits(region_code), recency) as region_code,
    arg_max(successor_code, recency) as successor_code,
    arg_max(successor_from_year, recency) as successor_from_year,
    arg_max(batch_id, recency) as batch_id,
    max(batch_sequence) as batch_sequence,
    arg_max(source_file, recency) as source_file,
    arg_max(source_sheet, recency) as source_sheet,
    arg_max(source_row, recency) as source_row
from recorded
group by all

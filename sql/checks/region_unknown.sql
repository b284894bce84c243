-- A department lies in a region that the list of regions does not have.
-- 部门所在区划不在区划表中。
-- severity: warning
select
    'department' as kind,
    null::smallint as fiscal_year,
    department.department_code,
    null::varchar as project_code,
    null::varchar as batch_id,
    null::varchar as source_file,
    null::varchar as source_sheet,
    null::integer as source_row,
    'region_code' as column_name,
    department.region_code as printed,
    null::varchar as computed
from core.dim_department as department
join core.dim_region as region using (region_code)
anti join core.dim_office as office using (region_code)
where not region.is_known

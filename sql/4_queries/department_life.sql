-- One department: where it belongs, since when there are records, what became of it.
-- 单个部门:归属、有记录的年度与撤并去向。
-- grain: department_code
-- nullable: parent_department_code, parent_department_name, successor_code,
--   successor_name, successor_from_year, predecessor_names, first_year, last_year
with years as (
    select
        min(fiscal_year) as first_year,
        max(fiscal_year) as last_year
    from marts.department_year
    where department_count > 0
        and in_scope(
            region_code,
            department_code,
            current_department_code,
            null::varchar,
            $department_code::varchar
        )
),

predecessors as (
    select string_agg(department_name, '、' order by department_code)
        as predecessor_names
    from core.dim_department
    where current_department_code = $department_code::varchar
        and department_code <> current_department_code
)

select
    department.department_code,
    department.department_name,
    department.region_code,
    region.own_level_name as region_name,
    region.own_level_name_en as region_name_en,
    department.parent_department_code,
    parent.department_name as parent_department_name,
    department.successor_code,
    successor.department_name as successor_name,
    department.successor_from_year,
    predecessors.predecessor_names,
    years.first_year,
    years.last_year
from core.dim_department as department
join core.dim_region as region using (region_code)
left join core.dim_department as parent
    on department.parent_department_code = parent.department_code
left join core.dim_department as successor
    on department.successor_code = successor.department_code
cross join predecessors
cross join years
where department.department_code = $department_code::varchar
order by department.department_code

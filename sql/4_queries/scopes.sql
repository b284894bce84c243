-- Regions and their departments, for choosing what to look at.
-- 范围列表:各区划(本级)及其部门;部门编码为空表示整个区划。
-- `project_count` is that of the latest year in which the scope has projects.
-- grain: region_code, department_code
-- nullable: department_code, department_name, current_department_code
with by_year as (
    select
        region_code,
        department_code,
        fiscal_year,
        sum(project_count) as project_count
    from marts.department_year
    group by grouping sets (
        (region_code, fiscal_year), (region_code, department_code, fiscal_year)
    )
),

latest as (
    select
        region_code,
        department_code,
        coalesce(arg_max(project_count, fiscal_year) filter (project_count > 0), 0)
            as project_count
    from by_year
    group by all
)

select
    latest.region_code,
    region.own_level_name as region_name,
    region.own_level_name_en as region_name_en,
    latest.department_code,
    department.department_name,
    department.current_department_code,
    latest.project_count::integer as project_count
from latest
join core.dim_region as region using (region_code)
left join core.dim_department as department using (department_code)
order by latest.region_code, latest.department_code nulls first

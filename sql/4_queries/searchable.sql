-- Everything that has a page of its own and can be searched for: projects, departments.
-- 可搜索的对象:各项目与各部门,附所属、年度与金额(用于排序)。
-- grain: entry_kind, entry_code
-- nullable: owner_name_en, first_year, last_year, adjusted_yuan
with departments as (
    select
        department_code,
        min(fiscal_year) filter (department_count > 0) as first_year,
        max(fiscal_year) filter (department_count > 0) as last_year,
        sum(adjusted_yuan) as adjusted_yuan
    from marts.department_year
    group by all
)

select
    'project' as entry_kind,
    life.project_code as entry_code,
    life.project_name as entry_name,
    department.department_name as owner_name,
    null::varchar as owner_name_en,
    life.first_year,
    life.last_year,
    life.adjusted_yuan
from marts.project_life as life
join core.dim_department as department using (department_code)
union all
select
    'department',
    departments.department_code,
    department.department_name,
    region.own_level_name,
    region.own_level_name_en,
    departments.first_year,
    departments.last_year,
    departments.adjusted_yuan
from departments
join core.dim_department as department using (department_code)
join core.dim_region as region using (region_code)
order by entry_kind, entry_code

-- Departments of a year add up to the projects, and to the whole bureau.
-- 各部门之和等于各项目之和,也等于全市。
-- severity: error
with departments as (
    select
        fiscal_year,
        sum(adjusted_yuan) as adjusted_yuan,
        sum(executed_yuan) as executed_yuan,
        sum(project_count) as project_count
    from marts.department_year
    group by all
),

projects as (
    select
        fiscal_year,
        sum(adjusted_yuan) as adjusted_yuan,
        sum(executed_yuan) as executed_yuan,
        count(*) filter (is_active) as project_count
    from marts.project_year
    group by all
)

select departments.*
from departments
left join projects using (fiscal_year)
join marts.year as year using (fiscal_year)
where departments.adjusted_yuan is distinct from projects.adjusted_yuan
    or departments.executed_yuan is distinct from projects.executed_yuan
    or departments.project_count <> coalesce(projects.project_count, 0)
    or departments.adjusted_yuan is distinct from year.adjusted_yuan
    or departments.executed_yuan is distinct from year.executed_yuan
    or departments.project_count <> year.project_count

-- Parent projects: one row a parent and year, the sums of its children.
-- 一级项目:每个年度每个一级项目一行,为其二级项目之和。
-- grain: fiscal_year, project_code
-- nullable: requested_yuan, initial_yuan, adjusted_yuan, executed_yuan, unspent_yuan,
--   carry_over_yuan, execution_rate, execution_rate_of_initial
-- references: fiscal_year, project_code -> core.dim_project
-- references: department_code -> core.dim_department
with children as (
    select
        fiscal_year,
        parent_project_code as project_code,
        count(*) as child_count,
        sum(requested_yuan) as requested_yuan,
        sum(initial_yuan) as initial_yuan,
        sum(adjusted_yuan) as adjusted_yuan,
        sum(executed_yuan) as executed_yuan,
        sum(carry_over_yuan) as carry_over_yuan
    from marts.project_year
    where parent_project_code is not null and is_active
    group by all
)

select
    children.fiscal_year,
    children.project_code,
    project.department_code,
    department.current_department_code,
    department.region_code,
    project.project_name,
    department.department_name,
    children.* exclude (fiscal_year, project_code),
    children.adjusted_yuan - children.executed_yuan as unspent_yuan,
    ratio(children.executed_yuan, children.adjusted_yuan) as execution_rate,
    ratio(children.executed_yuan, children.initial_yuan) as execution_rate_of_initial
from children
join core.dim_project as project using (fiscal_year, project_code)
join core.dim_department as department using (department_code)
order by children.fiscal_year, department.region_code, project.department_code

-- Money in its finest groups: one row a year, department, function class, fund type and
-- category.
-- 资金分组:每个年度、部门、功能分类、资金性质、项目类别一行。
-- Beside each department, region and class as reported stands the one that answers
-- today. Money is mapped where that one still exists: a department on record or with
-- money in the last year, a class whose line of successors ends in a valid name.
-- Planned is the budget of years after the last with payments.
-- grain: fiscal_year, department_code, class_code, fund_type_code, category_code
-- nullable: initial_yuan, adjusted_yuan, executed_yuan, planned_yuan
-- references: department_code -> core.dim_department
with last_years as (
    select
        max(fiscal_year) filter (initial_yuan is not null) as budget_year,
        max(fiscal_year) filter (executed_yuan is not null) as paid_year
    from marts.project_year
),

present_departments as (
    select project.department_code
    from marts.project_year as project
    join last_years on project.fiscal_year = last_years.budget_year
    where project.is_active
    group by all
),

cells as (
    select
        project.fiscal_year,
        project.department_code,
        coalesce(function_class.class_code, 'unknown') as class_code,
        coalesce(project.fund_type_code, 'unknown') as fund_type_code,
        coalesce(project.category_code, 'unknown') as category_code,
        count(*) filter (project.is_active) as project_count,
        sum(project.initial_yuan) as initial_yuan,
        sum(project.adjusted_yuan) as adjusted_yuan,
        sum(project.executed_yuan) as executed_yuan,
        sum(coalesce(project.initial_yuan, project.requested_yuan)) filter (
            project.fiscal_year > last_years.paid_year
        ) as planned_yuan
    from marts.project_year as project
    left join core.dim_function_class as function_class using (function_code)
    cross join last_years
    group by all
),

reported_regions as (
    select
        years.fiscal_year,
        region.current_region_code,
        min(region.region_code) as region_code
    from marts.year as years
    join core.dim_region as region on years.fiscal_year <= region.valid_until_year
    group by all
)

select
    cells.fiscal_year,
    cells.department_code,
    department.current_department_code,
    department.region_code,
    coalesce(reported_regions.region_code, department.region_code)
        as reported_region_code,
    cells.class_code,
    coalesce(class_name.current_group_code, cells.class_code) as current_class_code,
    cells.fund_type_code,
    cells.category_code,
    current.is_recorded or present_departments.department_code is not null
        as is_department_mapped,
    class_name.current_group_code is not null as is_class_mapped,
    coalesce(class_name.group_name <> today.group_name, false) as is_class_renamed,
    cells.project_count,
    cells.initial_yuan,
    cells.adjusted_yuan,
    cells.executed_yuan,
    cells.planned_yuan
from cells
join core.dim_department as department using (department_code)
join core.dim_department as current
    on department.current_department_code = current.department_code
left join present_departments
    on department.current_department_code = present_departments.department_code
left join reported_regions
    on cells.fiscal_year = reported_regions.fiscal_year
    and department.region_code = reported_regions.current_region_code
left join marts.group_name as class_name
    on class_name.grouping = 'function_class'
    and cells.class_code = class_name.group_code
    and cells.fiscal_year between class_name.from_year
        and coalesce(class_name.to_year, cells.fiscal_year)
left join marts.group_name as today
    on today.grouping = 'function_class'
    and class_name.current_group_code = today.group_code
    and today.to_year is null
order by cells.fiscal_year, department.region_code, cells.department_code

-- Quality of targets by department: one row a department and year.
-- 目标质量汇总:每个年度、部门一行。
-- A plan is copied where no indicator that the project had the year before has another
-- target.
-- grain: fiscal_year, department_code
-- nullable: none
-- references: department_code -> core.dim_department
with plans as (
    select
        fiscal_year,
        project_code,
        department_code,
        count(achieved_rate) as compared_target_count,
        count(*) filter (is_far_exceeded) as far_exceeded_count,
        count(is_copied) as continued_count,
        count(*) filter (is_copied) as copied_count
    from marts.target_quality
    group by all
)

select
    plans.fiscal_year,
    plans.department_code,
    department.current_department_code,
    department.region_code,
    count(*) as target_project_count,
    sum(compared_target_count)::bigint as compared_target_count,
    sum(far_exceeded_count)::bigint as far_exceeded_count,
    sum(continued_count)::bigint as continued_count,
    sum(copied_count)::bigint as copied_count,
    count(*) filter (continued_count > 0) as continued_plan_count,
    count(*) filter (continued_count > 0 and copied_count = continued_count)
        as copied_plan_count
from plans
join core.dim_department as department using (department_code)
group by all
order by plans.fiscal_year, department.region_code, plans.department_code

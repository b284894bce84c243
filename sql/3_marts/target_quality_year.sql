-- Quality of targets by department: one row a department and year.
-- 目标质量汇总:每个年度、部门一行。
-- grain: fiscal_year, department_code
-- nullable: none
-- references: department_code -> core.dim_department
select
    fiscal_year,
    department_code,
    current_department_code,
    region_code,
    count(*) as target_project_count,
    sum(compared_target_count)::bigint as compared_target_count,
    sum(far_exceeded_count)::bigint as far_exceeded_count,
    sum(continued_count)::bigint as continued_count,
    sum(copied_count)::bigint as copied_count,
    count(*) filter (continued_count > 0) as continued_plan_count,
    count(*) filter (is_plan_copied) as copied_plan_count
from marts.target_quality_plan
group by all
order by fiscal_year, region_code, department_code

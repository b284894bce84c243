-- Projects of a scope whose targets were set too low, or copied whole from last year.
-- 目标偏低或照搬:所选范围某年度目标超额一倍以上完成或整表照搬上年的项目。
-- The indicator named is the one exceeded furthest.
-- grain: project_code
-- nullable: initial_yuan, highest_achieved_rate, exceeded_indicator, exceeded_target,
--   exceeded_actual
-- optional: region_code, department_code
select
    plan.fiscal_year,
    plan.project_code,
    project.project_name,
    project.department_code,
    project.department_name,
    project.initial_yuan,
    plan.continued_count::integer as continued_count,
    plan.copied_count::integer as copied_count,
    plan.far_exceeded_count::integer as far_exceeded_count,
    plan.is_plan_copied,
    plan.highest_achieved_rate,
    plan.exceeded_indicator,
    plan.exceeded_target,
    plan.exceeded_actual
from marts.target_quality_plan as plan
join marts.project_year as project using (fiscal_year, project_code)
where plan.fiscal_year = $fiscal_year::smallint
    and (plan.far_exceeded_count > 0 or plan.is_plan_copied)
    and in_scope(
        plan.region_code,
        plan.department_code,
        plan.current_department_code,
        $region_code::varchar,
        $department_code::varchar
    )
order by
    plan.far_exceeded_count > 0 desc,
    project.initial_yuan desc nulls last,
    plan.project_code

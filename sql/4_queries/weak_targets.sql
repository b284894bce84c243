-- Projects of a scope whose targets were set too low, or copied whole from last year.
-- 目标偏低或照搬:所选范围某年度目标超额一倍以上完成或整表照搬上年的项目。
-- The indicator named is the one exceeded furthest.
-- grain: project_code
-- nullable: initial_yuan, highest_achieved_rate, exceeded_indicator, exceeded_target,
--   exceeded_actual
-- optional: region_code, department_code
with weak as (
    select
        fiscal_year,
        project_code,
        count(is_copied)::integer as continued_count,
        count(*) filter (is_copied)::integer as copied_count,
        count(*) filter (is_far_exceeded)::integer as far_exceeded_count,
        max(achieved_rate) filter (is_far_exceeded) as highest_achieved_rate,
        arg_max(
            {level3: level3, target_text: target_text, actual_text: actual_text},
            achieved_rate
        ) filter (is_far_exceeded) as exceeded
    from marts.target_quality
    where fiscal_year = $fiscal_year::smallint
        and in_scope(
            region_code,
            department_code,
            current_department_code,
            $region_code::varchar,
            $department_code::varchar
        )
    group by all
)

select
    weak.fiscal_year,
    weak.project_code,
    project.project_name,
    project.department_code,
    project.department_name,
    project.initial_yuan,
    weak.continued_count,
    weak.copied_count,
    weak.far_exceeded_count,
    weak.continued_count > 0 and weak.copied_count = weak.continued_count
        as is_plan_copied,
    weak.highest_achieved_rate,
    weak.exceeded.level3 as exceeded_indicator,
    weak.exceeded.target_text as exceeded_target,
    weak.exceeded.actual_text as exceeded_actual
from weak
join marts.project_year as project using (fiscal_year, project_code)
where weak.far_exceeded_count > 0
    or (weak.continued_count > 0 and weak.copied_count = weak.continued_count)
order by
    weak.far_exceeded_count > 0 desc,
    project.initial_yuan desc nulls last,
    weak.project_code

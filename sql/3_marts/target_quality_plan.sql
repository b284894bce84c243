-- Targets of a project in a year as one plan: what of it is copied, what is too low.
-- 项目目标表质量:每个年度、项目一行,含照搬与超额一倍以上的指标数。
-- A plan is copied where no indicator that the project had the year before has another
-- target. The indicator named is the one exceeded furthest. The department is that of
-- the first indicator.
-- grain: fiscal_year, project_code
-- nullable: highest_achieved_rate, exceeded_indicator, exceeded_target, exceeded_actual
-- references: department_code -> core.dim_department
with plans as (
    select
        fiscal_year,
        project_code,
        arg_min(department_code, indicator_no) as department_code,
        count(achieved_rate) as compared_target_count,
        count(*) filter (is_far_exceeded) as far_exceeded_count,
        count(is_copied) as continued_count,
        count(*) filter (is_copied) as copied_count,
        max(achieved_rate) filter (is_far_exceeded) as highest_achieved_rate,
        arg_max(
            {level3: level3, target_text: target_text, actual_text: actual_text},
            achieved_rate
        ) filter (is_far_exceeded) as exceeded
    from marts.target_quality
    group by all
)

select
    plans.* exclude (exceeded),
    department.current_department_code,
    department.region_code,
    continued_count > 0 and copied_count = continued_count as is_plan_copied,
    exceeded.level3 as exceeded_indicator,
    exceeded.target_text as exceeded_target,
    exceeded.actual_text as exceeded_actual
from plans
join core.dim_department as department using (department_code)
order by plans.fiscal_year, department.region_code, plans.department_code

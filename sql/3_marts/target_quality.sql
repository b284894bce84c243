-- How good the targets of projects are: one row an indicator that has a target.
-- 绩效目标质量:每个年度、项目、有目标的指标一行。
-- Far exceeded: met, and by more than twice its target: it was set too low. Copied: the
-- same indicator of the same project had the same target the year before.
-- grain: fiscal_year, project_code, indicator_no
-- nullable: level1, level2, level3, operator, target_text, target_number, unit,
--   actual_text, actual_number, achieved_rate, is_far_exceeded, prior_target_text,
--   is_copied
-- references: department_code -> core.dim_department
with targets as (
    select
        *,
        if(
            operator in ('>=', '>', '='),
            target_share(operator, actual_number, target_number),
            null
        ) as achieved_rate,
        level3 is not null and count(*) over (
            partition by fiscal_year, project_code, level3
        ) = 1 as is_named
    from marts.indicator_year
    where is_targeted
),

continued as (
    select
        *,
        coalesce(
            lag(fiscal_year) over history = fiscal_year - 1 and is_named, false
        ) as has_prior,
        lag(operator) over history as prior_operator,
        lag(unit) over history as prior_unit,
        lag(target_number) over history as prior_number,
        lag(target_text) over history as prior_text
    from targets
    window history as (
        partition by project_code, level3, is_named order by fiscal_year
    )
)

select
    fiscal_year,
    project_code,
    indicator_no,
    department_code,
    current_department_code,
    region_code,
    level1,
    level2,
    level3,
    operator,
    target_text,
    unit,
    actual_text,
    is_quantified,
    target_number,
    actual_number,
    achieved_rate,
    is_met and achieved_rate > 2 as is_far_exceeded,
    if(has_prior, prior_text, null) as prior_target_text,
    if(
        has_prior,
        prior_operator is not distinct from operator
        and prior_unit is not distinct from unit
        and prior_number is not distinct from target_number
        and (
            target_number is not null
            or prior_text is not distinct from target_text
        ),
        null
    ) as is_copied
from continued
order by fiscal_year, region_code, department_code

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
)

select
    target.fiscal_year,
    target.project_code,
    target.indicator_no,
    target.department_code,
    target.current_department_code,
    target.region_code,
    target.level1,
    target.level2,
    target.level3,
    target.operator,
    target.target_text,
    target.unit,
    target.actual_text,
    target.is_quantified,
    target.target_number,
    target.actual_number,
    target.achieved_rate,
    target.is_met and target.achieved_rate > 2 as is_far_exceeded,
    prior.target_text as prior_target_text,
    if(
        prior.project_code is null,
        null,
        prior.operator is not distinct from target.operator
        and prior.unit is not distinct from target.unit
        and prior.target_number is not distinct from target.target_number
        and (
            target.target_number is not null
            or prior.target_text is not distinct from target.target_text
        )
    ) as is_copied
from targets as target
left join targets as prior
    on target.fiscal_year = prior.fiscal_year + 1
    and target.project_code = prior.project_code
    and target.level3 = prior.level3
    and target.is_named
    and prior.is_named
order by target.fiscal_year, target.region_code, target.department_code

-- One indicator of the library over the years: how high its targets were set, and met.
-- 指标沿革:指标库中一个指标逐年的目标分布与完成情况。
-- grain: fiscal_year, unit
-- nullable: unit, lowest_target, lower_target, middle_target, upper_target,
--   highest_target, target_met_rate
select
    fiscal_year,
    unit,
    project_count::integer as project_count,
    department_count::integer as department_count,
    lowest_target::double as lowest_target,
    lower_target::double as lower_target,
    middle_target::double as middle_target,
    upper_target::double as upper_target,
    highest_target::double as highest_target,
    target_met_rate
from marts.indicator_library
where indicator_name = plain($indicator_name::varchar)
order by fiscal_year, unit

-- The library of indicators in a year, with the years each has been used.
-- 指标库:某年度使用的指标及其目标分布与沿用年份。
-- grain: indicator_name, unit
-- nullable: unit, level1, level2, lowest_target, lower_target, middle_target,
--   upper_target, highest_target, target_met_rate
with years as (
    select
        indicator_name,
        unit,
        min(fiscal_year) as first_year,
        count(*)::integer as year_count
    from marts.indicator_library
    group by all
)

select
    library.indicator_name,
    library.unit,
    library.level1,
    library.level2,
    library.indicator_count::integer as indicator_count,
    library.project_count::integer as project_count,
    library.department_count::integer as department_count,
    years.first_year,
    years.year_count,
    library.lowest_target::double as lowest_target,
    library.lower_target::double as lower_target,
    library.middle_target::double as middle_target,
    library.upper_target::double as upper_target,
    library.highest_target::double as highest_target,
    library.target_met_rate
from marts.indicator_library as library
join years
    on library.indicator_name = years.indicator_name
    and library.unit is not distinct from years.unit
where library.fiscal_year = $fiscal_year::smallint
order by library.project_count desc, library.indicator_name, library.unit

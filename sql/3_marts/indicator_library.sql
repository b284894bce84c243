-- The library of indicators: one row a name and unit in a year, over all projects.
-- 指标库:每个年度、指标名称、计量单位一行,跨全部项目。
-- Quartiles are of the targets that are numbers; a name counts without white space.
-- grain: fiscal_year, indicator_name, unit
-- nullable: unit, level1, level2, lowest_target, lower_target, middle_target,
--   upper_target, highest_target, target_met_rate
select
    fiscal_year,
    plain(level3) as indicator_name,
    nullif(plain(unit), '') as unit,
    mode(level1) as level1,
    mode(level2) as level2,
    count(*) as indicator_count,
    count(distinct project_code) as project_count,
    count(distinct department_code) as department_count,
    count(*) filter (is_quantified) as quantified_count,
    count(*) filter (is_met) as met_count,
    count(*) filter (not is_met) as missed_count,
    min(target_number) as lowest_target,
    quantile_disc(target_number, 0.25) as lower_target,
    quantile_disc(target_number, 0.5) as middle_target,
    quantile_disc(target_number, 0.75) as upper_target,
    max(target_number) as highest_target,
    ratio(count(*) filter (is_met), count(is_met)) as target_met_rate
from marts.indicator_year
where is_targeted and plain(level3) <> ''
group by all
order by fiscal_year, indicator_name, unit

-- Indicators of a scope in a year by level: how many are numbers, how many are met.
-- 指标层级:所选范围某年度按一二级指标汇总的数量、量化与完成情况。
-- grain: level1, level2
-- nullable: quantified_share, target_met_rate
-- optional: region_code, department_code
select
    coalesce(level1, '') as level1,
    coalesce(level2, '') as level2,
    sum(indicator_count)::integer as indicator_count,
    sum(quantified_count)::integer as quantified_count,
    sum(met_count)::integer as met_count,
    sum(missed_count)::integer as missed_count,
    ratio(sum(quantified_count), sum(indicator_count)) as quantified_share,
    ratio(sum(met_count), sum(met_count) + sum(missed_count)) as target_met_rate
from marts.indicator_level_year
where fiscal_year = $fiscal_year::smallint
    and in_scope(
        region_code,
        department_code,
        current_department_code,
        $region_code::varchar,
        $department_code::varchar
    )
group by all
order by level1, level2

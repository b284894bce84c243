-- Indicators of a scope in a year by level: how many are numbers, how many are met.
-- 指标层级:所选范围某年度按一二级指标汇总的数量、量化与完成情况。
-- grain: level1, level2
-- nullable: level1_en, level2_en, quantified_share, target_met_rate
-- optional: region_code, department_code
with names as (
    select level, level_name, any_value(level_name_en) as level_name_en
    from core.dim_indicator_level
    group by all
)

select
    coalesce(indicator.level1, '') as level1,
    coalesce(indicator.level2, '') as level2,
    any_value(first_names.level_name_en) as level1_en,
    any_value(second_names.level_name_en) as level2_en,
    sum(indicator_count)::integer as indicator_count,
    sum(quantified_count)::integer as quantified_count,
    sum(met_count)::integer as met_count,
    sum(missed_count)::integer as missed_count,
    ratio(sum(quantified_count), sum(indicator_count)) as quantified_share,
    ratio(sum(met_count), sum(met_count) + sum(missed_count)) as target_met_rate
from marts.indicator_level_year as indicator
left join names as first_names
    on first_names.level = 1 and indicator.level1 = first_names.level_name
left join names as second_names
    on second_names.level = 2 and indicator.level2 = second_names.level_name
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

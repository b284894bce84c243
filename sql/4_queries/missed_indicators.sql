-- Indicators of projects that are missed most often in a year, by level and name.
-- 未完成较多的指标:所选范围某年度按指标级次与名称的未完成数及涉及资金。
-- `level` says which name counts: 1, 2 or 3. Money is that of the projects that missed
-- it, each once.
-- grain: level1, indicator_name
-- nullable: missed_share, funds_yuan
-- optional: region_code, department_code
with judged as (
    select
        indicator.project_code,
        indicator.department_code,
        coalesce(indicator.level1, '') as level1,
        coalesce(plain(case $level::integer
            when 1 then indicator.level1
            when 2 then indicator.level2
            else indicator.level3
        end), '') as indicator_name,
        count(*) filter (indicator.is_met) as met_count,
        count(*) filter (not indicator.is_met) as missed_count
    from marts.indicator_year as indicator
    where indicator.fiscal_year = $fiscal_year::smallint
        and indicator.is_met is not null
        and in_scope(
            indicator.region_code,
            indicator.department_code,
            indicator.current_department_code,
            $region_code::varchar,
            $department_code::varchar
        )
    group by all
)

select
    judged.level1,
    judged.indicator_name,
    sum(judged.missed_count)::integer as missed_count,
    sum(judged.met_count)::integer as met_count,
    ratio(sum(judged.missed_count), sum(judged.met_count + judged.missed_count))
        as missed_share,
    (count(*) filter (judged.missed_count > 0))::integer as project_count,
    (count(distinct judged.department_code) filter (judged.missed_count > 0))::integer
        as department_count,
    sum(project.adjusted_yuan) filter (judged.missed_count > 0) as funds_yuan
from judged
left join marts.project_year as project
    on project.fiscal_year = $fiscal_year::smallint
    and judged.project_code = project.project_code
group by all
having sum(judged.missed_count) > 0
order by missed_count desc, judged.level1, judged.indicator_name

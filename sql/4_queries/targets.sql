-- Projects of a scope that have targets in a year, with their indicators counted.
-- 绩效目标:所选范围某年度编报绩效目标的项目及其指标数。
-- grain: project_code
-- nullable: initial_yuan, adjusted_yuan, quantified_share, target_met_rate
-- optional: region_code, department_code
with indicators as (
    select
        fiscal_year,
        project_code,
        count(*) as indicator_count,
        count(*) filter (is_quantified) as quantified_count,
        count(*) filter (is_met) as met_count,
        count(*) filter (not is_met) as missed_count
    from marts.indicator_year
    where fiscal_year = $fiscal_year::smallint
        and is_targeted
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
    indicators.fiscal_year,
    indicators.project_code,
    project.department_code,
    project.region_code,
    project.project_name,
    project.department_name,
    indicators.indicator_count::integer as indicator_count,
    indicators.quantified_count::integer as quantified_count,
    indicators.met_count::integer as met_count,
    indicators.missed_count::integer as missed_count,
    project.initial_yuan,
    project.adjusted_yuan,
    ratio(indicators.quantified_count, indicators.indicator_count) as quantified_share,
    ratio(indicators.met_count, indicators.met_count + indicators.missed_count)
        as target_met_rate
from indicators
join marts.project_year as project using (fiscal_year, project_code)
order by indicators.project_code

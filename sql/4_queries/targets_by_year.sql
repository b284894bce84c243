-- Coverage of a scope's targets by year, by number and by money, and share of numbers.
-- 目标覆盖:所选范围逐年编报绩效目标的项目、资金与量化指标。
-- grain: fiscal_year
-- nullable: target_funds_yuan, initial_yuan, target_coverage_rate,
--   target_project_rate, quantified_share
-- optional: region_code, department_code
select
    fiscal_year,
    sum(project_count)::integer as project_count,
    sum(target_project_count)::integer as target_project_count,
    sum(indicator_count)::integer as indicator_count,
    sum(quantified_count)::integer as quantified_count,
    sum(initial_yuan) as initial_yuan,
    sum(target_funds_yuan) as target_funds_yuan,
    ratio(sum(target_funds_yuan), sum(initial_yuan)) as target_coverage_rate,
    ratio(sum(target_project_count), sum(project_count)) as target_project_rate,
    ratio(sum(quantified_count), sum(indicator_count)) as quantified_share
from marts.department_year
where in_scope(
        region_code,
        department_code,
        current_department_code,
        $region_code::varchar,
        $department_code::varchar
    )
group by all
order by fiscal_year

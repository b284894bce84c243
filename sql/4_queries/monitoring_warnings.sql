-- Warnings of the dual monitoring on projects of a scope in a year.
-- 运行监控预警:所选范围某年度的项目预警。
-- grain: cutoff_month, project_code, rule
-- nullable: measure, submitted_on, due_on, rectified_on, execution_rate,
--   attainment_rate, rate_gap, execution_floor, gap_limit
-- optional: region_code, department_code
select *
from marts.monitoring_warning
where fiscal_year = $fiscal_year::smallint
    and in_scope(
        region_code,
        department_code,
        current_department_code,
        $region_code::varchar,
        $department_code::varchar
    )
order by cutoff_month, project_code, rule

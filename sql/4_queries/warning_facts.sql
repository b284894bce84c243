-- Warnings of the dual monitoring on projects of a scope over all years.
-- 运行监控预警:所选范围各年度的全部项目预警,供页面筛选与分组。
-- grain: fiscal_year, cutoff_month, project_code, rule
-- nullable: measure, due_on, rectified_on, execution_rate, execution_floor,
--   attainment_rate, rate_gap
-- optional: region_code, department_code
select
    fiscal_year,
    cutoff_month,
    project_code,
    rule,
    project_name,
    department_code,
    department_name,
    since_month,
    rectification,
    (rectification = 'overdue')::integer as overdue_count,
    (rectification in ('settled', 'settled_late'))::integer as rectified_count,
    measure,
    due_on,
    rectified_on,
    execution_rate,
    execution_floor,
    attainment_rate,
    rate_gap
from marts.monitoring_warning
where in_scope(
    region_code,
    department_code,
    current_department_code,
    $region_code::varchar,
    $department_code::varchar
)
order by fiscal_year, cutoff_month, project_code, rule

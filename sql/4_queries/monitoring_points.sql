-- Monitored projects of a scope, each at one cut-off month: spending and attainment.
-- 双监控对照:所选范围某年度某截止月份各项目的执行率与目标完成率。
-- Without a month each project stands at its latest one; the 3,000 largest are drawn.
-- grain: project_code
-- nullable: adjusted_yuan
-- optional: cutoff_month, region_code, department_code
select
    monitoring.fiscal_year,
    monitoring.cutoff_month,
    monitoring.project_code,
    project.project_name,
    project.department_code,
    project.department_name,
    project.region_code,
    monitoring.quadrant,
    monitoring.is_below_floor
        or monitoring.is_apart
        or monitoring.is_impossible
        or monitoring.is_overdue as is_warned,
    project.adjusted_yuan,
    monitoring.execution_rate,
    monitoring.attainment_rate,
    time_progress(monitoring.cutoff_month) as time_progress
from marts.monitoring_month as monitoring
join marts.project_year as project using (fiscal_year, project_code)
where fiscal_year = $fiscal_year::smallint
    and monitoring.subject_type = 'project'
    and monitoring.quadrant is not null
    and (
        $cutoff_month::tinyint is null
        or monitoring.cutoff_month = $cutoff_month::tinyint
    )
    and in_scope(
        project.region_code,
        project.department_code,
        project.current_department_code,
        $region_code::varchar,
        $department_code::varchar
    )
qualify row_number() over (
    partition by monitoring.project_code order by monitoring.cutoff_month desc
) = 1
order by project.adjusted_yuan desc nulls last, monitoring.project_code
limit 3000

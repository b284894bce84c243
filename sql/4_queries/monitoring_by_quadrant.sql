-- Monitored projects of a scope at each cut-off month of a year, by quadrant.
-- 双监控象限:所选范围某年度各截止月份按象限汇总的项目数与资金。
-- grain: cutoff_month, quadrant
-- nullable: adjusted_yuan
-- optional: region_code, department_code
select
    monitoring.cutoff_month,
    coalesce(monitoring.quadrant, 'unknown') as quadrant,
    count(*)::integer as project_count,
    sum(project.adjusted_yuan) as adjusted_yuan
from marts.monitoring_month as monitoring
join marts.project_year as project using (fiscal_year, project_code)
where fiscal_year = $fiscal_year::smallint
    and monitoring.subject_type = 'project'
    and in_scope(
        project.region_code,
        project.department_code,
        project.current_department_code,
        $region_code::varchar,
        $department_code::varchar
    )
group by all
order by monitoring.cutoff_month, quadrant

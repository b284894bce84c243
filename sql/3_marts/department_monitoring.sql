-- Monitoring by department: one row a department and year.
-- 部门运行监控:每个年度、部门一行。
-- Warnings are those on projects; those on whole departments are counted beside them.
-- grain: fiscal_year, department_code
-- nullable: none
-- references: department_code -> core.dim_department
select
    fiscal_year,
    department_code,
    count(distinct project_code) as monitored_project_count,
    bool_or(subject_type = 'department')::bigint as monitored_department_count,
    count(distinct project_code) filter (
        is_below_floor or is_apart or is_impossible or is_overdue
    ) as warned_project_count,
    coalesce(sum(is_below_floor::bigint + is_apart::bigint + is_impossible::bigint
        + is_overdue::bigint) filter (subject_type = 'project'), 0)::bigint
        as warning_count,
    coalesce(sum(is_below_floor::bigint + is_apart::bigint + is_impossible::bigint
        + is_overdue::bigint) filter (subject_type <> 'project'), 0)::bigint
        as subject_warning_count
from marts.monitoring_month
group by all
order by fiscal_year, department_code

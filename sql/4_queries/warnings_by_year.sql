-- Warnings of a scope by year, and what became of them.
-- 预警整改:所选范围逐年的预警数与整改情况。
-- grain: fiscal_year
-- nullable: settled_share
-- optional: region_code, department_code
select
    fiscal_year,
    count(*)::integer as warning_count,
    count(*) filter (rectification = 'settled')::integer as settled_count,
    count(*) filter (rectification = 'settled_late')::integer as settled_late_count,
    count(*) filter (rectification = 'open')::integer as open_count,
    count(*) filter (rectification = 'overdue')::integer as overdue_count,
    ratio(
        count(*) filter (rectification in ('settled', 'settled_late')), count(*)
    ) as settled_share
from marts.monitoring_warning
where in_scope(
    region_code,
    department_code,
    current_department_code,
    $region_code::varchar,
    $department_code::varchar
)
group by all
order by fiscal_year

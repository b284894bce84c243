-- Execution of a scope by month of a year, against the time that has passed.
-- 执行进度:所选范围某年度逐月累计与当月执行数,对照序时进度。
-- grain: month
-- nullable: executed_to_date_yuan, executed_in_month_yuan, adjusted_yuan,
--   execution_rate
-- optional: region_code, department_code
select
    month,
    sum(executed_to_date_yuan) as executed_to_date_yuan,
    sum(executed_in_month_yuan) as executed_in_month_yuan,
    sum(adjusted_yuan) as adjusted_yuan,
    ratio(sum(executed_to_date_yuan), sum(adjusted_yuan)) as execution_rate,
    time_progress(month) as time_progress
from marts.execution_month
where fiscal_year = $fiscal_year::smallint
    and in_scope(
        region_code,
        department_code,
        current_department_code,
        $region_code::varchar,
        $department_code::varchar
    )
group by all
order by month

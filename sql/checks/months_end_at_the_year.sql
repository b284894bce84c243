-- Execution at the latest month of a year is what the year has executed.
-- 最近月份的累计执行数等于年度执行数。
-- severity: error
with latest as (
    select
        fiscal_year,
        sum(executed_to_date_yuan) as executed_yuan
    from marts.execution_month
    semi join marts.year as year using (fiscal_year)
    where (fiscal_year, month) in (select fiscal_year, latest_month from marts.year)
    group by all
)

select latest.*
from latest
join marts.year as year using (fiscal_year)
where latest.executed_yuan is distinct from year.executed_yuan

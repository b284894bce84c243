-- Fiscal years on record, with the latest month that has payments.
-- 年度列表:含有支付数据的最近月份与是否执行中。
-- grain: fiscal_year
-- nullable: latest_month
select
    fiscal_year,
    latest_month,
    is_in_progress,
    project_count::integer as project_count
from marts.year
order by fiscal_year

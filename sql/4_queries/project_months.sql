-- Execution of one project in all its months, against the share of the year passed.
-- 单个项目逐月执行:累计支出、执行率与时间进度。
-- grain: fiscal_year, month
-- nullable: executed_to_date_yuan, executed_in_month_yuan, adjusted_yuan,
--   execution_rate
select *
from marts.project_month
where project_code = $project_code::varchar
order by fiscal_year, month

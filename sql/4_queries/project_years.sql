-- Money of one project, year by year; a parent stands for the sum of its children.
-- 单个项目历年资金:申报、年初、调整、执行与两种执行率;一级项目为其二级项目之和。
-- grain: fiscal_year
-- nullable: latest_month, requested_yuan, initial_yuan, adjusted_yuan, executed_yuan,
--   unspent_yuan, carry_over_yuan, execution_rate, execution_rate_of_initial
select
    money.fiscal_year,
    money.project_code,
    money.is_of_children,
    year.is_in_progress,
    if(money.is_of_children, year.latest_month, money.latest_month) as latest_month,
    money.requested_yuan,
    money.initial_yuan,
    money.adjusted_yuan,
    money.executed_yuan,
    money.unspent_yuan,
    money.carry_over_yuan,
    money.execution_rate,
    money.execution_rate_of_initial
from marts.project_money as money
join marts.year as year using (fiscal_year)
where money.project_code = $project_code::varchar
order by money.fiscal_year

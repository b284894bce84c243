-- Execution of projects by month: one row a project and month with a payment record.
-- 项目执行进度:每个年度、项目、有支付记录的月份一行。
-- grain: fiscal_year, project_code, month
-- nullable: executed_to_date_yuan, executed_in_month_yuan, adjusted_yuan,
--   execution_rate
-- references: fiscal_year, project_code -> core.dim_project
with budgets as (
    select fiscal_year, project_code, sum(adjusted_yuan) as adjusted_yuan
    from core.fct_budget
    group by all
)

select
    payment.fiscal_year,
    payment.project_code,
    payment.month,
    payment.paid_to_date_yuan as executed_to_date_yuan,
    payment.paid_in_month_yuan as executed_in_month_yuan,
    budgets.adjusted_yuan,
    ratio(payment.paid_to_date_yuan, budgets.adjusted_yuan) as execution_rate,
    time_progress(payment.month) as time_progress
from core.fct_execution as payment
left join budgets using (fiscal_year, project_code)
order by payment.fiscal_year, payment.project_code, payment.month

-- Execution by month: one row a department and month for which its year has payments.
-- 执行进度:每个年度、月份、部门一行;月份取该年度有支付数据的月份。
-- A project counts with its latest total at or before the month; months are never
-- added.
-- grain: fiscal_year, month, department_code
-- nullable: executed_to_date_yuan, executed_in_month_yuan, adjusted_yuan,
--   execution_rate
-- references: department_code -> core.dim_department
with months as (
    select fiscal_year, month
    from core.fct_execution
    group by all
),

budgets as (
    select fiscal_year, department_code, sum(adjusted_yuan) as adjusted_yuan
    from core.fct_budget
    group by all
),

payments as (
    select
        fiscal_year,
        department_code,
        month,
        sum(paid_in_month_yuan) as executed_in_month_yuan
    from core.fct_execution
    group by all
),

department_years as (
    select fiscal_year, department_code from budgets
    union
    select fiscal_year, department_code from payments
),

by_month as (
    select
        department_years.fiscal_year,
        months.month,
        department_years.department_code,
        payments.executed_in_month_yuan,
        sum(payments.executed_in_month_yuan) over (
            partition by department_years.fiscal_year, department_years.department_code
            order by months.month
        )::decimal(38, 2) as executed_to_date_yuan
    from department_years
    join months using (fiscal_year)
    left join payments using (fiscal_year, department_code, month)
)

select
    by_month.fiscal_year,
    by_month.month,
    by_month.department_code,
    department.current_department_code,
    department.region_code,
    department.department_name,
    by_month.executed_to_date_yuan,
    coalesce(by_month.executed_in_month_yuan, 0 * by_month.executed_to_date_yuan)
        ::decimal(38, 2) as executed_in_month_yuan,
    budgets.adjusted_yuan,
    ratio(by_month.executed_to_date_yuan, budgets.adjusted_yuan) as execution_rate,
    time_progress(by_month.month) as time_progress
from by_month
left join budgets using (fiscal_year, department_code)
join core.dim_department as department using (department_code)
order by by_month.fiscal_year, department.region_code, by_month.department_code

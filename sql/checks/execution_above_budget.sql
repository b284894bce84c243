-- A project has spent more than its adjusted budget.
-- 项目累计执行数超过全年预算数。
-- severity: warning
with budgets as (
    select fiscal_year, project_code, sum(adjusted_yuan) as adjusted_yuan
    from core.fct_budget
    group by all
)

select
    'execution' as kind,
    payment.fiscal_year,
    payment.department_code,
    payment.project_code,
    payment.batch_id,
    payment.source_file,
    payment.source_sheet,
    payment.source_row,
    'paid_to_date' as column_name,
    payment.paid_to_date_yuan::varchar as printed,
    budgets.adjusted_yuan::varchar as computed
from core.fct_execution as payment
join budgets using (fiscal_year, project_code)
where payment.is_latest and payment.paid_to_date_yuan > budgets.adjusted_yuan

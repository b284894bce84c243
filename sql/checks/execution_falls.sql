-- Payments to date are lower than those of an earlier month.
-- 累计执行数低于此前月份。
-- severity: warning
select
    'execution' as kind,
    fiscal_year,
    department_code,
    project_code,
    batch_id,
    source_file,
    source_sheet,
    source_row,
    'paid_to_date' as column_name,
    paid_to_date_yuan::varchar as printed,
    prior_paid_to_date_yuan::varchar as computed
from core.fct_execution
where paid_to_date_yuan < prior_paid_to_date_yuan

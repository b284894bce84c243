-- Payments of a project up to the end of a month, as last recorded.
-- 执行:每个年度、项目、月份最近一次的记录。
-- grain: fiscal_year, project_code, month
-- nullable: paid_to_date_yuan, paid_in_month_yuan, received_to_date_yuan, source_file,
--   source_sheet, source_row
with spelt_alike as (
    select * replace (
        coalesce(month, 12::tinyint) as month
    )
    from batches.execution
)

select
    fiscal_year,
    project_code,
    month,
    paid_to_date as paid_to_date_yuan,
    paid_in_month as paid_in_month_yuan,
    received_to_date as received_to_date_yuan,
    batch_id,
    batch_sequence,
    source_file,
    source_sheet,
    source_row
from spelt_alike
qualify row_number() over (
    partition by fiscal_year, project_code, month
    order by batch_sequence desc, source_row desc, source_file desc, source_sheet desc
) = 1

-- Revenue against its budget: the rows of each table in its latest batch.
-- 收入执行:每张收入执行情况表最近一次导入的各行。
-- A table is replaced as a whole: rows that it has lost would stand with those it has.
-- grain: fiscal_year, table_name, item_no
-- nullable: depth, prior_year_actual_yuan, budget_yuan, adjusted_yuan, actual_yuan,
--   completion_rate, growth_rate, is_estimate, source_file, source_sheet, source_row
select
    fiscal_year,
    table_name,
    item_no,
    item_name,
    depth,
    prior_year_actual as prior_year_actual_yuan,
    budget_amount as budget_yuan,
    adjusted_amount as adjusted_yuan,
    actual_amount as actual_yuan,
    completion_rate,
    growth_rate,
    is_estimate,
    batch_id,
    batch_sequence,
    source_file,
    source_sheet,
    source_row
from batches.revenue
qualify
    batch_sequence = max(batch_sequence) over (partition by fiscal_year, table_name)
    and row_number() over (
        partition by fiscal_year, table_name, item_no
        order by source_row desc, source_file desc, source_sheet desc
    ) = 1

-- Revenue against its budget: one row an item of a table, totals among them (depth 0).
-- 收入执行:每张收入执行情况表的每个收入项目一行,含合计行(级次 0)。
-- grain: fiscal_year, table_name, item_no
-- nullable: depth, prior_year_actual_yuan, budget_yuan, adjusted_yuan, actual_yuan,
--   completion_rate, growth_rate, is_estimate, source_file, source_sheet, source_row
select * exclude (batch_sequence)
from staging.stg_revenue
order by fiscal_year, table_name, source_row

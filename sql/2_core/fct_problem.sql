-- Problems found while reading files: one row a finding.
-- 读取文件时发现的问题:每个问题一行。
-- grain: problem_no
-- nullable: source_file, source_sheet, source_cell, source_row, column_name, value,
--   rule, severity, printed, computed
select *
from staging.stg_problem
order by problem_no

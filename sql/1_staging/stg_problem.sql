-- Problems found while reading files: one row a finding, refused cells and warnings.
-- 读取文件时发现的问题:每个问题一行,含被拒绝的单元格与提示。
-- grain: problem_no
-- nullable: source_file, source_sheet, source_cell, source_row, column_name, value,
--   rule, severity, printed, computed
select
    row_number() over (
        order by batch_sequence, source_file, source_sheet, source_row, source_cell,
            column_name, rule, value, printed, computed
    ) as problem_no,
    batch_id,
    source_file,
    source_sheet,
    source_cell,
    source_row,
    column_name,
    value,
    rule,
    severity,
    printed,
    computed
from batches.problem

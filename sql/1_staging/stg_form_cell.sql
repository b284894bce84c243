-- Cells of official forms: where each value of a row read from a form stands.
-- 表单单元格:取自表单的各行数据,其每个值所在的单元格。
-- grain: batch_id, source_file, source_sheet, source_row, column_name
-- nullable: none
select
    batch_id,
    source_file,
    source_sheet,
    source_row,
    column_name,
    source_cell
from batches.form_cell

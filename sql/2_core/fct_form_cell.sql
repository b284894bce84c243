-- Cells of official forms: one row a value of a row that was read from a form.
-- 表单单元格:每个值一行,指明其所在单元格。
-- grain: batch_id, source_file, source_sheet, source_row, column_name
-- nullable: none
select *
from staging.stg_form_cell
order by batch_id, source_file, source_sheet, source_row, column_name

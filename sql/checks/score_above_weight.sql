-- The score of an indicator is above its weight.
-- 指标得分超过其分值。
-- severity: warning
select
    'indicator_result' as kind,
    fiscal_year,
    department_code,
    project_code,
    batch_id,
    source_file,
    source_sheet,
    source_row,
    'score' as column_name,
    score::varchar as printed,
    weight::varchar as computed
from core.fct_indicator_result
where score > weight

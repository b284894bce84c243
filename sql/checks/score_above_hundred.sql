-- The score of an evaluation is above 100.
-- 评价得分超过 100 分。
-- severity: warning
select
    'evaluation' as kind,
    fiscal_year,
    department_code,
    project_code,
    batch_id,
    source_file,
    source_sheet,
    source_row,
    'score' as column_name,
    score::varchar as printed,
    '100' as computed
from core.fct_evaluation
where score > 100

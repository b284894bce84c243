-- The printed score of an indicator is not the one its numbers lead to.
-- 指标得分与按公式计算的得分不一致。
-- severity: warning
with scored as (
    select
        *,
        round(indicator_score(operator, actual_number, target_number, weight, score), 2)
            as score_computed
    from core.fct_indicator_result
)

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
    score_computed::varchar as computed
from scored
where abs(score - score_computed) >= 0.01

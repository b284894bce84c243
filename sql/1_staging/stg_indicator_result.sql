-- Results of indicators, as last recorded: one row an indicator.
-- 指标完成情况:每个指标最近一次的记录。
-- An indicator without a number goes by its name.
-- grain: fiscal_year, subject_type, subject_code, indicator_no
-- nullable: project_code, department_code, level1, level2, level3, operator,
--   target_text, target_number, unit, weight, approved_on, disclosed_on, actual_text,
--   actual_number, score, deviation_reason, source_file, source_sheet, source_row
with spelt_alike as (
    select * replace (
        coalesce(subject_type, 'project') as subject_type,
        coalesce(indicator_number(indicator_no), plain(level3)) as indicator_no
    )
    from batches.indicator_result
)

select
    fiscal_year,
    subject_type,
    subject_code,
    case when subject_type = 'project' then subject_code end as project_code,
    case when subject_type = 'department' then subject_code end as department_code,
    indicator_no,
    level1,
    level2,
    level3,
    operator,
    target_text,
    target_number,
    unit,
    weight,
    approved_on,
    disclosed_on,
    actual_text,
    actual_number,
    score,
    deviation_reason,
    batch_id,
    batch_sequence,
    source_file,
    source_sheet,
    source_row
from spelt_alike
qualify row_number() over (
    partition by fiscal_year, subject_type, subject_code, indicator_no
    order by batch_sequence desc, source_row desc, source_file desc, source_sheet desc
) = 1

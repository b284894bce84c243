-- Monitoring of a subject at a cut-off month: one row an indicator.
-- 运行监控:每个截止月份、对象、指标最近一次的记录。
-- grain: fiscal_year, cutoff_month, subject_type, subject_code, indicator_no
-- nullable: project_code, department_code, execution_rate, attainment_rate,
--   expected_year_end, deviation_cause, deviation_note, likelihood, measure,
--   submitted_on, rectified_on, source_file, source_sheet, source_row
with spelt_alike as (
    select * replace (
        coalesce(subject_type, 'project') as subject_type,
        coalesce(indicator_number(indicator_no), '') as indicator_no
    )
    from batches.monitoring
)

select
    fiscal_year,
    cutoff_month,
    subject_type,
    subject_code,
    case when subject_type = 'project' then subject_code end as project_code,
    case when subject_type = 'department' then subject_code end as department_code,
    indicator_no,
    execution_rate,
    attainment_rate,
    expected_year_end,
    deviation_cause,
    deviation_note,
    likelihood,
    measure,
    submitted_on,
    rectified_on,
    batch_id,
    batch_sequence,
    source_file,
    source_sheet,
    source_row
from spelt_alike
qualify row_number() over (
    partition by fiscal_year, cutoff_month, subject_type, subject_code, indicator_no
    order by batch_sequence desc, source_row desc, source_file desc, source_sheet desc
) = 1

-- Evaluations, as last recorded: one row a subject, year and kind.
-- 绩效评价:每个年度、对象、评价方式最近一次的记录。
-- grain: fiscal_year, subject_type, subject_code, kind
-- nullable: project_code, department_code, funds_covered_yuan, score, rating,
--   evaluator, reported_on, disclosed_on, source_file, source_sheet, source_row
with spelt_alike as (
    select * replace (
        coalesce(subject_type, 'project') as subject_type
    )
    from batches.evaluation
)

select
    fiscal_year,
    subject_type,
    subject_code,
    case when subject_type = 'project' then subject_code end as project_code,
    case when subject_type = 'department' then subject_code end as department_code,
    kind,
    funds_covered as funds_covered_yuan,
    score,
    rating,
    evaluator,
    reported_on,
    disclosed_on,
    batch_id,
    batch_sequence,
    source_file,
    source_sheet,
    source_row
from spelt_alike
qualify row_number() over (
    partition by fiscal_year, subject_type, subject_code, kind
    order by batch_sequence desc, source_row desc, source_file desc, source_sheet desc
) = 1

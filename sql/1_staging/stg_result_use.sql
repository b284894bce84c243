-- Uses of evaluation results, as last recorded: one row an effect.
-- 评价结果应用:每个对象、处理方式最近一次的记录。
-- grain: budget_year, subject_type, subject_code, effect
-- nullable: evaluation_year, project_code, department_code, base_yuan, rate,
--   amount_yuan, basis, source_file, source_sheet, source_row
with spelt_alike as (
    select * replace (
        coalesce(subject_type, 'project') as subject_type,
        coalesce(status, 'decided') as status
    )
    from batches.result_use
)

select
    budget_year,
    evaluation_year,
    subject_type,
    subject_code,
    case when subject_type = 'project' then subject_code end as project_code,
    case when subject_type = 'department' then subject_code end as department_code,
    effect,
    base_amount as base_yuan,
    rate,
    amount as amount_yuan,
    basis,
    status,
    batch_id,
    batch_sequence,
    source_file,
    source_sheet,
    source_row
from spelt_alike
qualify row_number() over (
    partition by budget_year, subject_type, subject_code, effect
    order by batch_sequence desc, source_row desc, source_file desc, source_sheet desc
) = 1

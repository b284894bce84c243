-- A project is evaluated for a year in which it has no budget.
-- 被评价项目当年没有预算。
-- severity: warning
select
    'evaluation' as kind,
    evaluation.fiscal_year,
    evaluation.department_code,
    evaluation.project_code,
    evaluation.batch_id,
    evaluation.source_file,
    evaluation.source_sheet,
    evaluation.source_row,
    'subject_code' as column_name,
    evaluation.subject_code as printed,
    null::varchar as computed
from core.fct_evaluation as evaluation
anti join core.fct_budget using (fiscal_year, project_code)
where evaluation.subject_type = 'project'

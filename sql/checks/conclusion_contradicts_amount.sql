-- The conclusion of a review does not agree with the amount it approves.
-- 评估结论与建议安排金额不相符。
-- severity: warning
select
    'ex_ante_review' as kind,
    budget_year as fiscal_year,
    department_code,
    project_code,
    batch_id,
    source_file,
    source_sheet,
    source_row,
    'conclusion' as column_name,
    conclusion as printed,
    review_outcome(requested_yuan, approved_yuan) as computed
from core.fct_ex_ante_review
where (conclusion = 'not_supported' and approved_yuan > 0)
    or (conclusion in ('supported', 'supported_in_part') and approved_yuan <= 0)

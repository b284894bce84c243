-- Ex-ante reviews of requests, as last recorded: one row a review.
-- 事前绩效评估:每项评估最近一次的记录。
-- A review without a number goes by its project, else by the name of its subject.
-- grain: budget_year, review_no
-- nullable: subject_name, project_code, department_code, department_name,
--   requested_yuan, approved_yuan, conclusion, necessity_score, economy_score,
--   target_score, feasibility_score, funding_score, total_score, expert_count,
--   reviewed_on, source_file, source_sheet, source_row
with spelt_alike as (
    select * replace (
        coalesce(review_no, project_code, subject_name) as review_no,
        coalesce(subject_type, 'project') as subject_type
    )
    from batches.ex_ante_review
)

select
    budget_year,
    review_no,
    subject_name,
    project_code,
    department_code,
    department_name,
    subject_type,
    requested_amount as requested_yuan,
    approved_amount as approved_yuan,
    conclusion,
    necessity_score,
    economy_score,
    target_score,
    feasibility_score,
    funding_score,
    total_score,
    expert_count,
    reviewed_on,
    batch_id,
    batch_sequence,
    source_file,
    source_sheet,
    source_row
from spelt_alike
qualify row_number() over (
    partition by budget_year, review_no
    order by batch_sequence desc, source_row desc, source_file desc, source_sheet desc
) = 1

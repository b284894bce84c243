-- Ex-ante reviews: one row a review of what was asked for a budget year.
-- 事前绩效评估:每项评估一行。
-- grain: budget_year, review_no
-- nullable: project_code, requested_yuan, approved_yuan, conclusion, necessity_score,
--   economy_score, target_score, feasibility_score, funding_score, total_score,
--   expert_count, reviewed_on, source_file, source_sheet, source_row
-- references: department_code -> core.dim_department
-- references: budget_year, project_code -> core.dim_project (fiscal_year, project_code)
select
    review.budget_year,
    department.region_code,
    department.department_code,
    review.review_no,
    review.subject_type,
    coalesce(review.project_code, review.review_no) as subject_code,
    review.project_code,
    coalesce(review.subject_name, project.project_name, review.review_no)
        as subject_name,
    review.conclusion,
    review.reviewed_on,
    review.requested_yuan,
    case when review.conclusion = 'not_supported' then coalesce(review.approved_yuan, 0)
        else review.approved_yuan end as approved_yuan,
    review.necessity_score,
    review.economy_score,
    review.target_score,
    review.feasibility_score,
    review.funding_score,
    review.total_score,
    review.expert_count,
    review.batch_id,
    review.batch_sequence,
    review.source_file,
    review.source_sheet,
    review.source_row
from staging.stg_ex_ante_review as review
left join core.dim_project as project
    on review.budget_year = project.fiscal_year
    and review.project_code = project.project_code
join core.dim_department as department on department.department_code = coalesce(
    review.department_code, project.department_code, 'unknown'
)
order by review.budget_year, department.region_code, department.department_code

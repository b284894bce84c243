-- Ex-ante reviews: one row a review, with its outcome and what it saved.
-- 事前绩效评估:每项评估一行,含结果与审减金额。
-- The class of function is the project's; a policy has none.
-- grain: budget_year, review_no
-- nullable: project_code, conclusion, reviewed_on, function_class_code,
--   function_class_name, function_class_name_en, size_class, requested_yuan,
--   decided_requested_yuan, approved_yuan, gross_cut_yuan, gross_increase_yuan,
--   saving_yuan, saving_rate, necessity_score, economy_score, target_score,
--   feasibility_score, funding_score, total_score, score_band, expert_count
-- references: department_code -> core.dim_department
select
    review.budget_year,
    review.review_no,
    review.subject_type,
    review.subject_code,
    review.project_code,
    review.department_code,
    department.current_department_code,
    review.region_code,
    review.subject_name,
    department.department_name,
    function_class.class_code as function_class_code,
    function_class.class_name as function_class_name,
    function_class.class_name_en as function_class_name_en,
    case
        when review.requested_yuan < 1e6 then 'under_1m'
        when review.requested_yuan < 5e6 then 'from_1m'
        when review.requested_yuan < 1e7 then 'from_5m'
        when review.requested_yuan < 3e7 then 'from_10m'
        when review.requested_yuan is not null then 'from_30m'
    end as size_class,
    review.conclusion,
    review_outcome(review.requested_yuan, review.approved_yuan) as outcome,
    review.reviewed_on,
    review.requested_yuan,
    if(review.approved_yuan is not null, review.requested_yuan, null)
        as decided_requested_yuan,
    review.approved_yuan,
    case when review.requested_yuan - review.approved_yuan is not null
        then greatest(review.requested_yuan - review.approved_yuan, 0)
    end as gross_cut_yuan,
    case when review.requested_yuan - review.approved_yuan is not null
        then greatest(review.approved_yuan - review.requested_yuan, 0)
    end as gross_increase_yuan,
    review.requested_yuan - review.approved_yuan as saving_yuan,
    ratio(review.requested_yuan - review.approved_yuan, review.requested_yuan)
        as saving_rate,
    review.necessity_score,
    review.economy_score,
    review.target_score,
    review.feasibility_score,
    review.funding_score,
    review.total_score,
    band_of(review.total_score) as score_band,
    review.expert_count
from core.fct_ex_ante_review as review
join core.dim_department as department using (department_code)
left join core.dim_project as project
    on review.budget_year = project.fiscal_year
    and review.project_code = project.project_code
left join core.dim_function_class as function_class using (function_code)
order by review.budget_year, review.region_code, review.department_code

-- Who a budget has to plan: one row a budget year and subject.
-- 预算编制对象:每个预算年度、每个项目(政策)一行。
-- Planned are projects with money in the year before, and whatever asks for money in
-- the budget year without having had any (`is_new_request`). What is asked for comes
-- from the department's request, else from the latest review.
-- grain: budget_year, subject_code
-- nullable: project_code, function_code, fund_type_code, category_code, end_year,
--   requested_yuan, reviewed_requested_yuan, approved_yuan, review_no, review_outcome
-- references: department_code -> core.dim_department
with planned as (
    select
        (project.fiscal_year + 1)::smallint as budget_year,
        'project' as subject_type,
        project.project_code as subject_code,
        project.* exclude (fiscal_year, requested_yuan)
    from marts.project_year as project
    semi join marts.project_history using (fiscal_year, project_code)
),

reviews as (
    select *
    from marts.ex_ante_review
    qualify row_number() over (
        partition by budget_year, subject_code
        order by reviewed_on desc nulls last, review_no desc
    ) = 1
),

requests as (
    select fiscal_year as budget_year, project_code as subject_code, *
    from marts.project_year
    where requested_yuan is not null
),

asking as (
    select budget_year, subject_code from reviews
    union
    select budget_year, subject_code from requests
),

subjects as (
    select *, false as is_new_request from planned
    union all by name
    select
        asking.budget_year,
        coalesce(reviews.subject_type, 'project') as subject_type,
        asking.subject_code,
        coalesce(reviews.project_code, requests.project_code) as project_code,
        coalesce(requests.project_name, reviews.subject_name) as project_name,
        coalesce(requests.department_code, reviews.department_code) as department_code,
        project.function_code,
        project.fund_type_code,
        project.category_code,
        project.end_year,
        true as is_new_request
    from asking
    anti join planned using (budget_year, subject_code)
    left join reviews using (budget_year, subject_code)
    left join requests using (budget_year, subject_code)
    left join core.dim_project as project
        on asking.budget_year = project.fiscal_year
        and asking.subject_code = project.project_code
    semi join planned as planned_year using (budget_year)
)

select
    subject.budget_year,
    subject.subject_type,
    subject.subject_code,
    subject.project_code,
    subject.project_name as subject_name,
    subject.department_code,
    department.current_department_code,
    department.region_code,
    department.department_name,
    subject.function_code,
    subject.fund_type_code,
    subject.category_code,
    subject.is_new_request,
    coalesce(subject.end_year < subject.budget_year, false) as is_ended,
    subject.end_year,
    coalesce(requests.requested_yuan, reviews.requested_yuan) as requested_yuan,
    reviews.requested_yuan as reviewed_requested_yuan,
    reviews.approved_yuan,
    reviews.review_no,
    reviews.outcome as review_outcome
from subjects as subject
join core.dim_department as department using (department_code)
left join requests using (budget_year, subject_code)
left join reviews using (budget_year, subject_code)
order by subject.budget_year, department.region_code, subject.department_code

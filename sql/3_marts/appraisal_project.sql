-- Projects that the department appraisal looks at: one row a year and active project
-- other than staff and running costs.
-- 考核项目:纳入绩效管理的每个年度、项目一行(在用项目,人员类、公用经费除外)。
-- A review is required where the project is new and asks for the minimum or more.
-- grain: fiscal_year, project_code
-- nullable: review_no, reviewed_on, requested_yuan
-- references: department_code -> core.dim_department
with reviews as (
    select
        budget_year as fiscal_year,
        project_code,
        min(review_no) as review_no,
        min(reviewed_on) as reviewed_on
    from marts.ex_ante_review
    where project_code is not null
    group by all
),

managed as (
    select
        *,
        coalesce(is_new, start_year >= fiscal_year, false) as is_new_in_year,
        coalesce(requested_yuan, initial_yuan) as asked_yuan
    from marts.project_year
    where is_active
        and coalesce(category_code, '') not in ('1', '21')
        and department_code <> 'unknown'
)

select
    managed.fiscal_year,
    managed.project_code,
    managed.department_code,
    managed.region_code,
    managed.project_name,
    coalesce(managed.is_new_in_year and managed.asked_yuan >= rule.minimum_yuan, false)
        as needs_review,
    reviews.review_no,
    reviews.reviewed_on,
    managed.asked_yuan as requested_yuan
from managed
left join core.dim_appraisal_rule as rule
    on managed.fiscal_year = rule.fiscal_year
    and rule.appraisal_measure = 'reviews_done'
left join reviews
    on managed.fiscal_year = reviews.fiscal_year
    and managed.project_code = reviews.project_code
order by managed.fiscal_year, managed.region_code, managed.department_code

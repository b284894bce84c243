-- Effects on money as reported, before any counting: one row a subject, year and
-- effect.
-- 上报的资金处理:每个预算年度、对象、处理方式一行,尚未剔除重复。
-- Ex-ante effects come from the latest review of a subject that cut its request. The
-- rating is the one of the year judged: by others first, else the self-evaluation.
-- grain: budget_year, subject_type, subject_code, effect
-- nullable: project_code, evaluation_year, rating, basis, base_yuan, rate
-- references: department_code -> core.dim_department
with latest_reviews as (
    select *
    from marts.ex_ante_review
    qualify row_number() over (
        partition by budget_year, subject_type, subject_code
        order by reviewed_on desc nulls last, review_no desc
    ) = 1
),

ex_ante as (
    select
        * replace (saving_rate::decimal(9, 6) as saving_rate),
        'ex_ante' as effect
    from latest_reviews
    where outcome in ('reduced', 'refused')
),

prior_budgets as (
    select 'project' as subject_type, project_code as subject_code,
        fiscal_year + 1 as budget_year, sum(adjusted_yuan) as prior_adjusted_yuan
    from core.fct_budget
    group by all
    union all
    select 'department', department_code, fiscal_year + 1, sum(adjusted_yuan)
    from core.fct_budget
    group by all
),

ratings as (
    select fiscal_year as evaluation_year, subject_type, subject_code, rating
    from marts.evaluation
    where rating <> 'not_rated'
    qualify row_number() over (
        partition by fiscal_year, subject_type, subject_code
        order by is_leading desc, kind = 'self', kind
    ) = 1
),

used as (
    select
        result_use.* replace (
            coalesce(result_use.base_yuan, prior_adjusted_yuan) as base_yuan,
            coalesce(evaluation_year, budget_year - 1)::smallint as evaluation_year
        )
    from core.fct_result_use as result_use
    left join prior_budgets using (budget_year, subject_type, subject_code)
    anti join ex_ante using (budget_year, subject_type, subject_code, effect)
),

effects as (
    select
        budget_year, subject_type, subject_code, effect, project_code, department_code,
        region_code, subject_name, 'decided' as status, requested_yuan as base_yuan,
        saving_rate as rate, gross_cut_yuan as amount_yuan
    from ex_ante
    union all by name
    select
        budget_year, subject_type, subject_code, effect, project_code, department_code,
        region_code, status, evaluation_year, rating, basis, base_yuan,
        coalesce(rate, ratio(amount_yuan, base_yuan)) as rate, amount_yuan
    from used
    left join ratings using (evaluation_year, subject_type, subject_code)
)

select
    effects.budget_year,
    effects.subject_type,
    effects.subject_code,
    effects.effect,
    effects.project_code,
    effects.department_code,
    department.current_department_code,
    effects.region_code,
    coalesce(project.project_name, effects.subject_name,
        if(effects.subject_type = 'department', department.department_name, null),
        effects.subject_code) as subject_name,
    department.department_name,
    effects.status,
    effects.evaluation_year,
    effects.rating,
    effects.basis,
    effects.base_yuan,
    effects.rate::double as rate,
    coalesce(effects.amount_yuan, 0) as amount_yuan
from effects
join core.dim_department as department using (department_code)
left join core.dim_project as project
    on effects.budget_year = project.fiscal_year
    and effects.project_code = project.project_code

-- Projects over their whole lives: one row a project code, as last described.
-- 项目全周期:每个项目代码一行,名称与归属取最近记录,金额为历年之和。
-- The four effects are net and stand apart; they are never added to each other.
-- grain: project_code
-- nullable: implementing_unit, parent_project_code, category_code, function_code,
--   fund_type_code, start_year, end_year, initial_yuan, adjusted_yuan, executed_yuan,
--   execution_rate, saving_yuan, ex_ante_effect_yuan, cut_yuan, cancel_yuan,
--   recover_yuan, evaluation_year, evaluation_kind, evaluation_score, rating
-- references: department_code -> core.dim_department
with described as (
    select
        project_code,
        arg_max(project_name, fiscal_year) as project_name,
        arg_max(department_code, fiscal_year) as department_code,
        arg_max(implementing_unit, fiscal_year) as implementing_unit,
        arg_max(parent_project_code, fiscal_year) as parent_project_code,
        arg_max(category_code, fiscal_year) as category_code,
        arg_max(function_code, fiscal_year) as function_code,
        arg_max(fund_type_code, fiscal_year) as fund_type_code,
        arg_max(start_year, fiscal_year) as start_year,
        arg_max(end_year, fiscal_year) as end_year,
        bool_or(is_parent) as is_parent,
        min(fiscal_year) as first_year,
        max(fiscal_year) as last_year,
        count(*) as year_count
    from core.dim_project
    group by all
),

sums as (
    select
        project_code,
        sum(initial_yuan) as initial_yuan,
        sum(adjusted_yuan) as adjusted_yuan,
        sum(executed_yuan) as executed_yuan
    from marts.project_money
    group by all
),

reviews as (
    select project_code, count(*) as review_count, sum(saving_yuan) as saving_yuan
    from marts.ex_ante_review
    group by all
),

warnings as (
    select project_code, count(*) as warning_count
    from marts.monitoring_warning
    group by all
),

judgements as (
    select *
    from marts.evaluation
    where subject_type = 'project' and (is_leading or kind = 'self')
    qualify row_number() over (
        partition by project_code order by is_leading desc, fiscal_year desc
    ) = 1
),

effects as (
    select
        project_code,
        sum(counted_yuan) filter (effect = 'ex_ante') as ex_ante_effect_yuan,
        sum(counted_yuan) filter (effect = 'cut') as cut_yuan,
        sum(counted_yuan) filter (effect = 'cancel') as cancel_yuan,
        sum(counted_yuan) filter (effect = 'recover') as recover_yuan
    from marts.reduction
    group by all
)

select
    described.*,
    sums.initial_yuan, sums.adjusted_yuan, sums.executed_yuan,
    ratio(sums.executed_yuan, sums.adjusted_yuan) as execution_rate,
    coalesce(reviews.review_count, 0) as review_count,
    reviews.saving_yuan,
    coalesce(warnings.warning_count, 0) as warning_count,
    effects.* exclude (project_code),
    judgements.fiscal_year as evaluation_year,
    judgements.kind as evaluation_kind,
    judgements.score as evaluation_score,
    judgements.rating
from described
left join sums using (project_code)
left join reviews using (project_code)
left join warnings using (project_code)
left join judgements using (project_code)
left join effects using (project_code)
order by described.project_code

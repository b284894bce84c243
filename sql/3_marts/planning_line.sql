-- Evidence for next year's budget: one row a subject that a budget year has to plan.
-- 预算编制依据:每个预算年度、每个项目(政策)一行,含历年资金、评价、结转、申报与评估。
-- The base year is the one before the budget year. While it still runs, ratings, scores
-- and balances are those of the year before it (`evidence_year`).
-- Baselines are forecasts of the budget year from the years before it.
-- grain: budget_year, subject_code
-- nullable: project_code, function_class_code, function_class_name,
--   function_class_name_en, fund_type_code, category_code, end_year, latest_month,
--   initial_yuan, adjusted_yuan, executed_yuan, unspent_yuan, execution_rate,
--   prior_initial_yuan, prior_adjusted_yuan, prior_executed_yuan, prior_unspent_yuan,
--   prior_execution_rate, earlier_initial_yuan, earlier_adjusted_yuan,
--   earlier_executed_yuan, earlier_unspent_yuan, earlier_execution_rate,
--   adjusted_history, executed_history, self_score, other_score, self_rating, rating,
--   carry_over_yuan, idle_yuan, oldest_origin_year, requested_yuan,
--   reviewed_requested_yuan, approved_yuan, review_no, review_outcome, request_growth,
--   baseline_adjusted_yuan, baseline_executed_yuan, baseline_mean_yuan,
--   baseline_trend_yuan
-- references: department_code -> core.dim_department
with years as (
    select
        (fiscal_year + 1)::smallint as budget_year,
        fiscal_year as base_year,
        (fiscal_year - is_in_progress::integer)::smallint as evidence_year,
        not is_in_progress as is_year_complete,
        latest_month
    from marts.year
),

balances as (
    select
        years.budget_year,
        carry_over.project_code as subject_code,
        sum(carry_over.balance_yuan) as carry_over_yuan,
        sum(carry_over.balance_yuan) filter (
            age_place(years.budget_year - carry_over.origin_year) = 3
        ) as idle_yuan,
        min(carry_over.origin_year) filter (carry_over.balance_yuan > 0)
            as oldest_origin_year
    from core.fct_carry_over as carry_over
    join years on carry_over.fiscal_year = years.evidence_year
    group by all
)

select
    subject.* exclude (function_code),
    function_class.class_code as function_class_code,
    function_class.class_name as function_class_name,
    function_class.class_name_en as function_class_name_en,
    years.evidence_year,
    years.is_year_complete,
    years.latest_month,
    history.* exclude (fiscal_year, project_code),
    standing.self_score,
    standing.other_score,
    standing.self_rating,
    standing.rating,
    balances.* exclude (budget_year, subject_code),
    coalesce(base.warning_count, 0) as warning_count,
    coalesce(base.finding_count, 0) as finding_count,
    growth(subject.requested_yuan, history.adjusted_yuan) as request_growth,
    forecast.* exclude (budget_year, project_code, department_code)
from marts.planning_subject as subject
join years using (budget_year)
left join core.dim_function_class as function_class using (function_code)
left join marts.project_history as history
    on years.base_year = history.fiscal_year
    and subject.subject_code = history.project_code
left join marts.baseline_forecast as forecast
    on subject.budget_year = forecast.budget_year
    and subject.subject_code = forecast.project_code
left join marts.project_standing as base
    on years.base_year = base.fiscal_year
    and subject.subject_code = base.project_code
left join marts.project_standing as standing
    on years.evidence_year = standing.fiscal_year
    and subject.subject_code = standing.project_code
left join balances using (budget_year, subject_code)
order by subject.budget_year, subject.region_code, subject.department_code

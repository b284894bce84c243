-- Projects: one row a project and year, with its money, scores and rating.
-- 项目:每个年度每个项目一行,含资金、得分与等级。
-- The rating is that of the leading evaluation by others, else of the self-evaluation.
-- grain: fiscal_year, project_code
-- nullable: parent_project_code, category_code, function_code, function_name,
--   fund_type_code, is_new, start_year, end_year, latest_month, requested_yuan,
--   initial_yuan, adjusted_yuan, executed_yuan, unspent_yuan, carry_over_yuan,
--   execution_rate, execution_rate_of_initial, self_score, other_score, other_kind,
--   rating_kind, rating_given, rating_derived
-- references: department_code -> core.dim_department
with budgets as (
    select
        fiscal_year,
        project_code,
        sum(requested_yuan) as requested_yuan,
        sum(initial_yuan) as initial_yuan,
        sum(adjusted_yuan) as adjusted_yuan
    from core.fct_budget
    group by all
),

payments as (
    select fiscal_year, project_code, month, paid_to_date_yuan
    from core.fct_execution
    where is_latest
),

balances as (
    select fiscal_year, project_code, sum(balance_yuan) as carry_over_yuan
    from core.fct_carry_over
    group by all
),

self_evaluations as (
    select fiscal_year, project_code, score, rating_given, rating_derived
    from marts.evaluation
    where kind = 'self' and subject_type = 'project'
),

other_evaluations as (
    select fiscal_year, project_code, kind, score, rating_given, rating_derived
    from marts.evaluation
    where is_leading and subject_type = 'project'
)

select
    project.fiscal_year,
    project.project_code,
    project.parent_project_code,
    project.department_code,
    department.current_department_code,
    department.region_code,
    project.function_code,
    project.fund_type_code,
    project.category_code,
    project.project_name,
    department.department_name,
    function_class.class_name as function_name,
    project.is_active,
    project.is_new,
    project.start_year,
    project.end_year,
    payments.month as latest_month,
    budgets.requested_yuan,
    budgets.initial_yuan,
    budgets.adjusted_yuan,
    payments.paid_to_date_yuan::decimal(38, 2) as executed_yuan,
    budgets.adjusted_yuan - payments.paid_to_date_yuan as unspent_yuan,
    balances.carry_over_yuan,
    ratio(payments.paid_to_date_yuan, budgets.adjusted_yuan) as execution_rate,
    ratio(payments.paid_to_date_yuan, budgets.initial_yuan)
        as execution_rate_of_initial,
    self_evaluations.score as self_score,
    other_evaluations.score as other_score,
    other_evaluations.kind as other_kind,
    coalesce(other_evaluations.kind, if(self_evaluations.project_code is not null,
        'self', null)) as rating_kind,
    if(other_evaluations.kind is not null, other_evaluations.rating_given,
        self_evaluations.rating_given) as rating_given,
    if(other_evaluations.kind is not null, other_evaluations.rating_derived,
        self_evaluations.rating_derived) as rating_derived
from core.dim_project as project
join core.dim_department as department using (department_code)
left join core.dim_function_class as function_class using (function_code)
left join budgets using (fiscal_year, project_code)
left join payments using (fiscal_year, project_code)
left join balances using (fiscal_year, project_code)
left join self_evaluations using (fiscal_year, project_code)
left join other_evaluations using (fiscal_year, project_code)
where project.is_in_year
order by project.fiscal_year, department.region_code, project.department_code

-- Money of projects with that of the two years before: one row a project and year.
-- 项目近三年资金:每个年度每个项目一行,含前两年与最近八年的金额。
-- Only years with money; `prior` is the year before, `earlier` the one before that.
-- A history is one amount a year, as `2024:1200.00 2025:1350.00`.
-- grain: fiscal_year, project_code
-- nullable: initial_yuan, adjusted_yuan, executed_yuan, unspent_yuan, execution_rate,
--   prior_initial_yuan, prior_adjusted_yuan, prior_executed_yuan, prior_unspent_yuan,
--   prior_execution_rate, earlier_initial_yuan, earlier_adjusted_yuan,
--   earlier_executed_yuan, earlier_unspent_yuan, earlier_execution_rate,
--   adjusted_history, executed_history
-- references: fiscal_year, project_code -> core.dim_project
with money as (
    select
        fiscal_year, project_code, initial_yuan, adjusted_yuan, executed_yuan,
        unspent_yuan, execution_rate
    from marts.project_year
    where coalesce(initial_yuan, adjusted_yuan, executed_yuan) is not null
)

select
    *,
    any_value(initial_yuan) over prior as prior_initial_yuan,
    any_value(adjusted_yuan) over prior as prior_adjusted_yuan,
    any_value(executed_yuan) over prior as prior_executed_yuan,
    any_value(unspent_yuan) over prior as prior_unspent_yuan,
    any_value(execution_rate) over prior as prior_execution_rate,
    any_value(initial_yuan) over earlier as earlier_initial_yuan,
    any_value(adjusted_yuan) over earlier as earlier_adjusted_yuan,
    any_value(executed_yuan) over earlier as earlier_executed_yuan,
    any_value(unspent_yuan) over earlier as earlier_unspent_yuan,
    any_value(execution_rate) over earlier as earlier_execution_rate,
    string_agg(fiscal_year || ':' || adjusted_yuan, ' ') over years as adjusted_history,
    string_agg(fiscal_year || ':' || executed_yuan, ' ') over years as executed_history
from money
window prior as (partition by project_code order by fiscal_year
        range between 1 preceding and 1 preceding),
    earlier as (partition by project_code order by fiscal_year
        range between 2 preceding and 2 preceding),
    years as (partition by project_code order by fiscal_year
        range between 7 preceding and current row)
order by fiscal_year, project_code

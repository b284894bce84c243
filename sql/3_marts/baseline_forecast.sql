-- Forecasts of what projects will spend: one row a budget year and project.
-- 基线预测:每个预算年度每个项目一行,四种方法均只用以前年度的数据。
-- The base year is the one before; while it runs its payments are projected to its end.
-- Trend: damped Holt on the yearly payments, level 0.5, trend 0.3, damping 0.8; an
-- estimate, worked out in doubles and rounded to the fen.
-- grain: budget_year, project_code
-- nullable: baseline_adjusted_yuan, baseline_executed_yuan, baseline_mean_yuan,
--   baseline_trend_yuan
-- references: department_code -> core.dim_department
with projections as (
    select fiscal_year, department_code, progress_share
    from marts.payment_progress
    join marts.year as year using (fiscal_year)
    where year.is_in_progress and month = year.latest_month
),

money as (
    select
        project.fiscal_year,
        project.project_code,
        project.department_code,
        history.adjusted_yuan,
        case when projections.progress_share > 0
            then least(
                (history.executed_yuan / projections.progress_share)::decimal(38, 2),
                greatest(history.adjusted_yuan, history.executed_yuan)
            )
            else history.executed_yuan
        end as executed_yuan
    from marts.project_history as history
    join core.dim_project as project using (fiscal_year, project_code)
    left join projections using (fiscal_year, department_code)
),

series as (
    select
        *,
        list(executed_yuan) over last_three as last_three,
        list({'level': executed_yuan + 0e0, 'trend': 0e0})
            filter (executed_yuan is not null) over years as spent
    from money
    window last_three as (partition by project_code order by fiscal_year
            range between 2 preceding and current row),
        years as (partition by project_code order by fiscal_year
            range between 7 preceding and current row)
),

smoothed as (
    select
        *,
        list_reduce(spent, lambda state, next: {
            'level': 0.5 * next.level + 0.5 * (state.level + 0.8 * state.trend),
            'trend': 0.3 * (0.5 * next.level + 0.5 * (state.level + 0.8 * state.trend)
                - state.level) + 0.7 * 0.8 * state.trend
        }) as state
    from series
)

select
    (fiscal_year + 1)::smallint as budget_year,
    project_code,
    department_code,
    adjusted_yuan as baseline_adjusted_yuan,
    executed_yuan as baseline_executed_yuan,
    mean_of(last_three) as baseline_mean_yuan,
    if(executed_yuan is null, null, greatest(state.level + 0.8 * state.trend, 0)
        ::decimal(38, 2)) as baseline_trend_yuan
from smoothed
order by budget_year, project_code

-- Record of the baseline methods: one row a past year, department and method.
-- 基线方法的往年记录:每个已结束年度、部门、方法一行,预测数与实际执行数。
-- Only projects with money in both years: what begins or ends is no error of a method.
-- A method knew nothing but the years before.
-- grain: budget_year, department_code, baseline_method
-- nullable: forecast_yuan, outcome_yuan
-- references: department_code -> core.dim_department
with forecasts as (
    select
        forecast.budget_year,
        forecast.department_code,
        project.executed_yuan as outcome_yuan,
        unnest(['adjusted', 'executed', 'mean', 'trend']) as baseline_method,
        unnest([forecast.baseline_adjusted_yuan, forecast.baseline_executed_yuan,
            forecast.baseline_mean_yuan, forecast.baseline_trend_yuan])
            as forecast_yuan
    from marts.baseline_forecast as forecast
    join marts.year as year on forecast.budget_year = year.fiscal_year
    join marts.project_history as project
        on forecast.budget_year = project.fiscal_year
        and forecast.project_code = project.project_code
    where not year.is_in_progress
)

select
    forecasts.budget_year,
    forecasts.department_code,
    forecasts.baseline_method,
    department.current_department_code,
    department.region_code,
    department.department_name,
    sum(forecasts.forecast_yuan) as forecast_yuan,
    sum(forecasts.outcome_yuan) as outcome_yuan
from forecasts
join core.dim_department as department using (department_code)
group by all
order by forecasts.budget_year, department.region_code, forecasts.department_code

-- How well each baseline method forecast past years: one row a department and method.
-- 基线方法的往年误差:所选范围合计(部门为空)及每个部门、方法一行。
-- The error of a year is the forecast's distance from what was paid, as a share of it;
-- shown is the mean over years. The best method is marked (of equals the first),
-- never chosen silently.
-- grain: department_code, baseline_method
-- nullable: department_code, department_name, error_rate
-- optional: region_code, department_code
with errors as (
    select
        budget_year,
        department_code,
        department_name,
        baseline_method,
        ratio(abs(sum(forecast_yuan) - sum(outcome_yuan)), sum(outcome_yuan)) as error
    from marts.baseline_error
    where in_scope(region_code, department_code, current_department_code,
            $region_code::varchar, $department_code::varchar)
    group by grouping sets (
        (budget_year, baseline_method),
        (budget_year, department_code, department_name, baseline_method)
    )
),

records as (
    select
        department_code,
        department_name,
        baseline_method,
        avg(error) as error_rate,
        count(error)::integer as year_count
    from errors
    group by all
)

select
    *,
    error_rate is not null and row_number() over (partition by department_code
        order by error_rate nulls last, baseline_method) = 1 as is_best
from records
order by department_code nulls first, baseline_method

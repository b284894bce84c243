-- The budget of a scope over the years, at prices of the year and of the base year.
-- 多年趋势:所选范围各年度的年初、调整、执行与下年计划,含可比价与两种执行率。
-- Every year from the first on record to the next stands there, with or without money.
-- grain: fiscal_year
-- nullable: latest_month, initial_yuan, adjusted_yuan, executed_yuan, planned_yuan,
--   real_initial_yuan, real_adjusted_yuan, real_executed_yuan, execution_rate,
--   execution_rate_of_initial, base_year, deflator_name, deflator_name_en, price_index
-- optional: region_code, department_code, class_code, fund_type_code, category_code
with years as (
    select unnest(generate_series(min(fiscal_year), max(fiscal_year) + 1))::smallint
        as fiscal_year
    from marts.year
),

sums as (
    select
        fiscal_year,
        sum(project_count)::integer as project_count,
        sum(initial_yuan) as initial_yuan,
        sum(adjusted_yuan) as adjusted_yuan,
        sum(executed_yuan) as executed_yuan,
        sum(planned_yuan) as planned_yuan
    from marts.budget_cell
    where in_scope(region_code, department_code, current_department_code,
            $region_code::varchar, $department_code::varchar)
        and class_code = coalesce($class_code::varchar, class_code)
        and fund_type_code = coalesce($fund_type_code::varchar, fund_type_code)
        and category_code = coalesce($category_code::varchar, category_code)
    group by all
)

select
    years.fiscal_year,
    year.latest_month,
    coalesce(year.is_in_progress, false) as is_in_progress,
    coalesce(sums.initial_yuan, sums.adjusted_yuan, sums.executed_yuan,
        sums.planned_yuan) is not null as has_money,
    coalesce(sums.project_count, 0) as project_count,
    sums.initial_yuan,
    sums.adjusted_yuan,
    sums.executed_yuan,
    sums.planned_yuan,
    real_terms(sums.initial_yuan, deflator.price_factor) as real_initial_yuan,
    real_terms(sums.adjusted_yuan, deflator.price_factor) as real_adjusted_yuan,
    real_terms(sums.executed_yuan, deflator.price_factor) as real_executed_yuan,
    ratio(sums.executed_yuan, sums.adjusted_yuan) as execution_rate,
    ratio(sums.executed_yuan, sums.initial_yuan) as execution_rate_of_initial,
    deflator.base_year,
    deflator.deflator_name,
    deflator.deflator_name_en,
    deflator.price_index::double as price_index
from years
left join sums using (fiscal_year)
left join marts.year as year using (fiscal_year)
left join core.dim_deflator as deflator using (fiscal_year)
order by years.fiscal_year

-- Growth of a scope's money by year: of all of it, and of the same projects alone.
-- 增长:所选范围各年度、指标的同比与年均增长,并列可比项目、新增与终止;执行中年度不计执行。
-- grain: fiscal_year, measure_name
-- nullable: value_yuan, prior_yuan, change_rate, annual_growth_rate, real_yuan,
--   real_change_rate, real_annual_growth_rate, matched_yuan, matched_prior_yuan,
--   matched_change_rate, real_matched_change_rate, new_yuan, ended_yuan
-- optional: measure_name, region_code, department_code, class_code, fund_type_code,
--   category_code
-- values: measure_name (initial_yuan, adjusted_yuan, executed_yuan)
with cells as (
    select
        fiscal_year,
        unnest(['initial_yuan', 'adjusted_yuan', 'executed_yuan']) as measure_name,
        unnest([initial_yuan, adjusted_yuan, executed_yuan]) as value_yuan
    from marts.budget_cell
    where in_scope(region_code, department_code, current_department_code,
            $region_code::varchar, $department_code::varchar)
        and class_code = coalesce($class_code::varchar, class_code)
        and fund_type_code = coalesce($fund_type_code::varchar, fund_type_code)
        and category_code = coalesce($category_code::varchar, category_code)
),

sums as (
    select
        cells.fiscal_year,
        cells.measure_name,
        sum(cells.value_yuan) as value_yuan,
        real_terms(sum(cells.value_yuan), any_value(deflator.price_factor)) as real_yuan
    from cells
    join marts.year as year using (fiscal_year)
    left join core.dim_deflator as deflator using (fiscal_year)
    where not (year.is_in_progress and cells.measure_name = 'executed_yuan')
    group by all
),

panels as (
    select
        fiscal_year,
        unnest(['initial_yuan', 'adjusted_yuan', 'executed_yuan']) as measure_name,
        panel,
        unnest([initial_yuan, adjusted_yuan, executed_yuan]) as value_yuan,
        unnest([prior_initial_yuan, prior_adjusted_yuan, prior_executed_yuan])
            as prior_yuan
    from marts.panel_year
    where in_scope(region_code, department_code, current_department_code,
            $region_code::varchar, $department_code::varchar)
        and class_code = coalesce($class_code::varchar, class_code)
        and fund_type_code = coalesce($fund_type_code::varchar, fund_type_code)
        and category_code = coalesce($category_code::varchar, category_code)
),

matched as (
    select
        fiscal_year,
        measure_name,
        sum(value_yuan) filter (panel = 'matched') as matched_yuan,
        sum(prior_yuan) filter (panel = 'matched') as matched_prior_yuan,
        sum(value_yuan) filter (panel = 'new') as new_yuan,
        sum(prior_yuan) filter (panel = 'ended') as ended_yuan
    from panels
    group by all
),

compared as (
    select
        *,
        any_value(value_yuan) over before as prior_yuan,
        any_value(real_yuan) over before as prior_real_yuan,
        first_value(value_yuan ignore nulls) over earlier as first_yuan,
        first_value(real_yuan ignore nulls) over earlier as first_real_yuan,
        min(if(value_yuan is not null, fiscal_year, null)) over earlier as from_year,
        min(if(real_yuan is not null, fiscal_year, null)) over earlier as from_real_year
    from sums
    window earlier as (partition by measure_name order by fiscal_year),
        before as (partition by measure_name order by fiscal_year
            range between 1 preceding and 1 preceding)
)

select
    compared.* exclude (prior_real_yuan, first_yuan, first_real_yuan, from_year,
        from_real_year),
    growth(value_yuan, prior_yuan) as change_rate,
    annual_growth(value_yuan, first_yuan, fiscal_year - from_year)
        as annual_growth_rate,
    growth(real_yuan, prior_real_yuan) as real_change_rate,
    annual_growth(real_yuan, first_real_yuan, fiscal_year - from_real_year)
        as real_annual_growth_rate,
    matched_yuan,
    matched_prior_yuan,
    growth(matched_yuan, matched_prior_yuan) as matched_change_rate,
    (1 + matched_change_rate) * ratio(1 + real_change_rate, 1 + change_rate) - 1
        as real_matched_change_rate,
    new_yuan,
    ended_yuan
from compared
left join matched using (fiscal_year, measure_name)
where measure_name = coalesce($measure_name::varchar, measure_name)
order by fiscal_year, measure_name

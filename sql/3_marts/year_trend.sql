-- Trends of the budget: one row a year and measure, against the year before and prices.
-- 资金趋势:每个年度、指标一行,含同比、复合增长率与可比价。
-- No change is given where the year before has nothing ("new"); growth a year is
-- counted from the first year on record; real terms are at the prices of the base year.
-- grain: fiscal_year, measure_name
-- nullable: value_yuan, prior_yuan, change_yuan, change_rate, annual_growth_rate,
--   base_year, deflator_name, price_index, real_yuan
with measures as (
    select
        fiscal_year,
        unnest(['initial_yuan', 'adjusted_yuan', 'executed_yuan']) as measure_name,
        unnest([initial_yuan, adjusted_yuan, executed_yuan]) as value_yuan
    from marts.year
),

compared as (
    select
        *,
        any_value(value_yuan) over (
            partition by measure_name order by fiscal_year
            range between 1 preceding and 1 preceding
        ) as prior_yuan,
        first_value(value_yuan ignore nulls) over earlier as first_yuan,
        min(fiscal_year) filter (value_yuan is not null) over earlier as first_year
    from measures
    window earlier as (partition by measure_name order by fiscal_year)
)

select
    compared.fiscal_year,
    compared.measure_name,
    deflator.base_year,
    deflator.deflator_name,
    deflator.price_index::double as price_index,
    compared.value_yuan,
    compared.prior_yuan,
    compared.value_yuan - compared.prior_yuan as change_yuan,
    real_terms(compared.value_yuan, deflator.price_factor) as real_yuan,
    growth(compared.value_yuan, compared.prior_yuan) as change_rate,
    annual_growth(
        compared.value_yuan,
        compared.first_yuan,
        compared.fiscal_year - compared.first_year
    ) as annual_growth_rate
from compared
left join core.dim_deflator as deflator using (fiscal_year)
order by compared.fiscal_year, compared.measure_name

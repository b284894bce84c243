-- What a rating leads to: the rule in force by region, budget year and rating.
-- 评价结果应用规则:各区划、预算年度、等级所适用的处理方式与比例。
-- Rates are set year by year: a rule holds in its own year, one without a year in all.
-- A region's own rule wins over the office's, that over the default.
-- grain: region_code, budget_year, rating
-- nullable: minimum_rate, maximum_rate, applied_rate
-- references: region_code -> core.dim_region
with listed as (
    select
        region_code,
        budget_year::smallint as own_year,
        rating,
        action,
        minimum_rate::decimal(9, 6) as minimum_rate,
        maximum_rate::decimal(9, 6) as maximum_rate,
        applied_rate::decimal(9, 6) as applied_rate
    from reference.result_rules
),

budget_years as (
    select budget_year from staging.stg_result_use
    union
    select (fiscal_year + 1)::smallint from staging.stg_budget
),

candidates as (
    select
        region.region_code,
        budget_years.budget_year,
        listed.* exclude (region_code),
        case
            when listed.region_code = region.current_region_code then 1
            when listed.region_code = office.region_code then 2
            when listed.region_code is null then 3
        end as preference
    from core.dim_region as region
    cross join budget_years
    cross join core.dim_office as office
    join listed
        on listed.own_year is null or listed.own_year = budget_years.budget_year
)

select
    region_code,
    budget_year,
    rating,
    action,
    minimum_rate,
    maximum_rate,
    applied_rate
from candidates
where preference is not null
qualify row_number() over (
    partition by region_code, budget_year, rating
    order by preference, own_year nulls last
) = 1

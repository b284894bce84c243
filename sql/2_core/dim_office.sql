-- The office that keeps the books: one row, with the last day its records know of.
-- 本单位:一行,含数据所及的最后一天。
-- grain: region_code
-- nullable: name_zh, name_en, currency, as_of_date
with known_days as (
    select greatest(max(submitted_on), max(rectified_on)) as day
    from staging.stg_monitoring
    union all
    select max(last_day(make_date(fiscal_year, month, 1))) as day
    from staging.stg_execution
    union all
    select max(reported_on) as day
    from staging.stg_evaluation
    union all
    select max(reviewed_on) as day
    from staging.stg_ex_ante_review
),

latest as (
    select max(day) as as_of_date
    from known_days
)

select
    coalesce(nullif(office.region_code, ''), 'unknown') as region_code,
    office.name_zh,
    office.name_en,
    office.currency,
    office.is_synthetic::boolean as is_synthetic,
    latest.as_of_date
from reference.office as office
cross join latest

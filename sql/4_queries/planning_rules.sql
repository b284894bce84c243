-- Rules to plan a budget year by: what ratings lead to, as decided last before it.
-- 预算编制适用规则:不晚于预算年度的最近一套评价结果应用规则。
-- Those of the office stand without a region; a region stands where its own differ.
-- grain: region_code, rating
-- nullable: region_code, minimum_rate, maximum_rate, applied_rate
with latest as (
    select *
    from core.dim_result_rule
    where budget_year <= $budget_year::smallint
    qualify budget_year = max(budget_year) over ()
),

of_office as (
    select latest.*
    from latest
    join core.dim_office as office using (region_code)
),

apart as (
    select latest.*
    from latest
    left join of_office using (rating)
    where (latest.action, latest.minimum_rate, latest.maximum_rate, latest.applied_rate)
        is distinct from (of_office.action, of_office.minimum_rate,
            of_office.maximum_rate, of_office.applied_rate)
),

offered as (
    select * replace (null::varchar as region_code) from of_office
    union all
    select * from apart
)

select
    region_code,
    rating,
    budget_year as from_year,
    action,
    minimum_rate,
    maximum_rate,
    applied_rate
from offered
order by region_code nulls first, rating_place(rating)

-- What a scenario does with a rating: one row a region (null: everywhere) and rating.
-- 预算方案的等级规则:每个区划(空为通用)、等级一行。
-- Without a scenario the latest rules hold that are not after the budget year.
-- grain: region_code, rating
-- nullable: region_code, applied_rate
select
    rule ->> 'region_code' as region_code,
    rule ->> 'rating' as rating,
    rule ->> 'action' as action,
    (rule ->> 'applied_rate')::decimal(9, 6) as applied_rate
from scenario_choices as scenario
cross join unnest((body -> '$.rules.ratings')::json[]) as listed (rule)
union all
select in_force.region_code, in_force.rating, in_force.action, in_force.applied_rate
from core.dim_result_rule as in_force
cross join scenario_choices as scenario
where in_force.budget_year <= $budget_year::smallint and scenario.body is null
qualify in_force.budget_year = max(in_force.budget_year) over ()

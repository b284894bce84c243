-- What each rating leads to in a budget year, by the office's rules or a region's own.
-- 评价结果应用规则:某预算年度各等级的处理方式、比例区间与采用比例。
-- grain: rating
-- nullable: minimum_rate, maximum_rate, applied_rate
-- optional: region_code
select
    rule.rating,
    rule.action,
    rule.minimum_rate::double as minimum_rate,
    rule.maximum_rate::double as maximum_rate,
    rule.applied_rate::double as applied_rate
from core.dim_result_rule as rule
cross join core.dim_office as office
where rule.budget_year = $budget_year::smallint
    and rule.region_code = coalesce($region_code::varchar, office.region_code)
order by rating_place(rule.rating), rule.rating

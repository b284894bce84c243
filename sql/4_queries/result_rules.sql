-- What each rating leads to in a budget year, by the rules of a region or department.
-- 评价结果应用规则:某预算年度各等级的处理方式、比例区间与采用比例;部门适用其所在区划的规则。
-- A department follows the rules of its region; without either, those of the office.
-- grain: rating
-- nullable: minimum_rate, maximum_rate, applied_rate
-- optional: region_code, department_code
with scope as (
    select coalesce($region_code::varchar, department.region_code, office.region_code)
        as region_code
    from core.dim_office as office
    left join core.dim_department as department
        on department.department_code = $department_code::varchar
)

select
    rule.rating,
    rule.action,
    rule.minimum_rate::double as minimum_rate,
    rule.maximum_rate::double as maximum_rate,
    rule.applied_rate::double as applied_rate
from core.dim_result_rule as rule
join scope using (region_code)
where rule.budget_year = $budget_year::smallint
order by rating_place(rule.rating), rule.rating

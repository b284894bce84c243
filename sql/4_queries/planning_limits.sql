-- Limits to plan a budget year by: low execution, idle balances and growth, one row.
-- 预算编制适用约束:低执行、结余收回与增幅上限,一行;无规定时为空。
-- A department follows the limits of its region; without either, those of the office.
-- grain: from_year
-- nullable: floor_rate, allowance_rate, growth_rate
-- optional: region_code, department_code
with scope as (
    select
        office.region_code as office_code,
        coalesce(
            $region_code::varchar,
            (
                select region_code
                from core.dim_department
                where department_code = $department_code::varchar
            ),
            office_code
        ) as region_code
    from core.dim_office as office
),

candidates as (
    select
        listed.*,
        case
            when listed.region_code = scope.region_code then 1
            when listed.region_code = scope.office_code then 2
            when listed.region_code is null then 3
        end as preference
    from core.dim_planning_limit as listed
    cross join scope
    where listed.from_year <= $budget_year::smallint
)

select
    from_year,
    floor_rate,
    allowance_rate,
    recovers_idle,
    growth_rate
from candidates
where preference is not null
order by preference, from_year desc
limit 1

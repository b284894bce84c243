-- Idle balances of a scope, more than two years old in a budget year, and what of them
-- was recovered.
-- 可收回资金:所选范围某预算年度形成两年以上的年初结转结余及当年收回数。
-- grain: project_code
-- nullable: balance_yuan, left_yuan
-- optional: region_code, department_code
select *
from marts.recovery_candidate
where budget_year = $budget_year::smallint
    and in_scope(
        region_code,
        department_code,
        current_department_code,
        $region_code::varchar,
        $department_code::varchar
    )
order by left_yuan desc, balance_yuan desc, project_code

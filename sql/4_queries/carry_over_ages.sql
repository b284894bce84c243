-- Money left over of a scope by year and age; more than two years may be called back.
-- 结转结余账龄:所选范围各年度按账龄的余额与项目数,两年以上可收回。
-- grain: fiscal_year, age_band
-- nullable: balance_yuan
-- optional: region_code, department_code
select
    fiscal_year,
    age_band,
    age_order::integer as age_order,
    sum(balance_yuan) as balance_yuan,
    sum(project_count)::integer as project_count
from marts.department_carry_over
where in_scope(
    region_code,
    department_code,
    current_department_code,
    $region_code::varchar,
    $department_code::varchar
)
group by all
order by fiscal_year, age_order

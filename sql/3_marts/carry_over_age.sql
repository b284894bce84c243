-- Money left over by age: one row a year and age band, of the whole bureau.
-- 结转结余账龄:每个年度、账龄档一行;两年以上为收回对象。
-- grain: fiscal_year, age_band
-- nullable: balance_yuan
select
    fiscal_year,
    age_band,
    age_order,
    sum(project_count)::bigint as project_count,
    sum(balance_yuan) as balance_yuan
from marts.department_carry_over
group by all
order by fiscal_year, age_order

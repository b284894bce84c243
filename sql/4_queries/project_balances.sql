-- Money that one project left over, by year and year of origin.
-- 单个项目历年结转结余:按形成年度,含账龄。
-- grain: fiscal_year, origin_year
-- nullable: balance_yuan
select *
from marts.project_carry_over
where project_code = $project_code::varchar
order by fiscal_year, origin_year

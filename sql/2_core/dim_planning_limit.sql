-- What holds for every line of a plan, by region and the budget year it begins in.
-- 预算编制约束:各区划、起始预算年度的低执行下限、余量、结余收回与增幅上限。
-- A region's own row wins over the office's, that over the default; the latest wins.
-- grain: region_code, from_year
-- nullable: region_code, floor_rate, allowance_rate, growth_rate
select
    region_code,
    coalesce(from_year::smallint, 0)::smallint as from_year,
    floor_rate::decimal(9, 6) as floor_rate,
    allowance_rate::decimal(9, 6) as allowance_rate,
    recovers_idle::boolean as recovers_idle,
    growth_rate::decimal(9, 6) as growth_rate
from reference.planning_limits

-- Trends of the whole bureau's budget: change on the year before, growth, real terms.
-- 资金趋势:全市预算与执行的同比、年均增长与可比价。
-- grain: fiscal_year, measure_name
-- nullable: base_year, deflator_name, price_index, value_yuan, prior_yuan, change_yuan,
--   real_yuan, change_rate, annual_growth_rate
select *
from marts.year_trend
order by fiscal_year, measure_name

-- Shares of the ratings of a year and kind add up to one.
-- 同一年度、评价方式各等级占比之和为 1。
-- severity: error
select fiscal_year, kind, sum(share) as share
from marts.rating_year
group by all
having abs(sum(share) - 1) > 1e-9

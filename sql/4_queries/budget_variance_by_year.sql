-- Budget outturn and shift between heads of the whole bureau (PEFA PI-1, PI-2.1).
-- 预算偏离度:全市各年度支出总额偏离与结构偏离。
-- grain: fiscal_year, head_type
-- nullable: initial_yuan, executed_yuan, outturn_rate, composition_variance_rate
select *
from marts.budget_variance
order by fiscal_year, head_type

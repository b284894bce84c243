-- Budget outturn and shift between heads (PEFA PI-1 and PI-2.1): one row a year and
-- head.
-- 预算偏离度(PEFA PI-1、PI-2.1):每个年度、口径(部门或功能分类)一行。
-- Composition variance is the sum of abs(executed - initial * f) over executed, with f
-- the executed over the initial total: the same as the sum of differences of shares.
-- grain: fiscal_year, head_type
-- nullable: initial_yuan, executed_yuan, outturn_rate, composition_variance_rate
select
    fiscal_year,
    head_type,
    sum(initial_yuan) as initial_yuan,
    sum(executed_yuan) as executed_yuan,
    ratio(sum(executed_yuan), sum(initial_yuan)) as outturn_rate,
    round(sum(abs(share_gap)), 12) as composition_variance_rate
from marts.budget_head
group by all
order by fiscal_year, head_type

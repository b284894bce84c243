-- Heads of the budget of a year, by how far their share of spending left their share
-- of the budget; none of a year in which nothing is paid.
-- 预算结构变动:某年度各部门或各功能分类,按占比变动由大到小;尚无支出的年度不列。
-- grain: head
-- nullable: initial_yuan, executed_yuan, outturn_rate, initial_share, executed_share
select
    fiscal_year,
    head_type,
    head,
    head_name,
    head_name_en,
    initial_yuan,
    executed_yuan,
    outturn_rate,
    initial_share,
    executed_share,
    share_gap
from marts.budget_head
where fiscal_year = $fiscal_year::smallint
    and head_type = $head_type::varchar
    and share_gap is not null
order by abs(share_gap) desc, head

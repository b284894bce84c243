-- Gross reductions less what is taken out are the net, which is what the ledger counts.
-- 压减总额减去剔除部分等于净额,净额等于台账计入金额之和。
-- severity: error
with counted as (
    select budget_year, effect, sum(counted_yuan) as counted_yuan
    from marts.reduction
    where effect in ('ex_ante', 'cut', 'cancel', 'recover')
    group by all
)

select reduction_year.*
from marts.reduction_year as reduction_year
left join counted using (budget_year, effect)
where gross_yuan - double_counted_yuan <> net_yuan
    or net_yuan <> coalesce(counted_yuan, 0)

-- Gross reductions less double counting are the net, and no part is negative.
-- 压减总额减去重复部分等于净额,且各项不为负。
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
    or double_counted_yuan < 0

-- Reductions by year and effect: gross, what is taken out as counted twice, and net.
-- 资金压减收回汇总:每个预算年度、处理方式的总额、剔除额与净额。
-- Gross is decided and realised; what is only proposed stands apart.
-- grain: budget_year, effect
-- nullable: none
with effects as (
    select
        budget_year,
        unnest(['ex_ante', 'cut', 'cancel', 'recover']) as effect
    from marts.reduction
    group by all
),

counted as (
    select
        budget_year,
        effect,
        sum(amount_yuan) filter (status <> 'proposed') as gross_yuan,
        sum(counted_yuan) as net_yuan,
        sum(amount_yuan) filter (status = 'proposed') as proposed_yuan,
        count(*) filter (counted_yuan > 0) as subject_count
    from marts.reduction
    group by all
)

select
    effects.budget_year,
    effects.effect,
    coalesce(counted.subject_count, 0) as subject_count,
    coalesce(counted.gross_yuan, 0) as gross_yuan,
    coalesce(counted.gross_yuan, 0) - coalesce(counted.net_yuan, 0)
        as double_counted_yuan,
    coalesce(counted.net_yuan, 0) as net_yuan,
    coalesce(counted.proposed_yuan, 0) as proposed_yuan
from effects
left join counted using (budget_year, effect)
order by effects.budget_year, effects.effect

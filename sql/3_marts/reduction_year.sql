-- Reductions by year and effect: gross, what is taken out as counted twice, and net.
-- 资金压减收回汇总:每个预算年度、处理方式的总额、剔除额与净额。
-- Effects are never added together: each takes other money. Years have all four.
-- grain: budget_year, effect
-- nullable: rate
with effects as (
    select
        budget_year,
        unnest(['ex_ante', 'cut', 'cancel', 'recover']) as effect
    from marts.department_effect
    group by all
)

select
    effects.budget_year,
    effects.effect,
    coalesce(sum(by_department.subject_count), 0)::bigint as subject_count,
    coalesce(sum(by_department.gross_yuan), 0) as gross_yuan,
    coalesce(sum(by_department.double_counted_yuan), 0) as double_counted_yuan,
    coalesce(sum(by_department.net_yuan), 0) as net_yuan,
    coalesce(sum(by_department.decided_yuan), 0) as decided_yuan,
    coalesce(sum(by_department.realised_yuan), 0) as realised_yuan,
    coalesce(sum(by_department.proposed_yuan), 0) as proposed_yuan,
    coalesce(sum(by_department.base_yuan), 0) as base_yuan,
    ratio(sum(by_department.net_of_base_yuan), sum(by_department.base_yuan)) as rate
from effects
left join marts.department_effect as by_department using (budget_year, effect)
group by all
order by effects.budget_year, effects.effect

-- Performance targets by year: one row a fiscal year, of the whole bureau.
-- 绩效目标汇总:每个年度一行。
-- Funds are the initial budgets of the projects that have targets.
-- grain: fiscal_year
-- nullable: quantified_share, funds_yuan, coverage_rate
with initial as (
    select fiscal_year, sum(initial_yuan) as initial_yuan
    from marts.department_money
    group by all
)

select
    target.fiscal_year,
    sum(target.target_project_count)::bigint as project_count,
    sum(target.target_department_count)::bigint as department_count,
    sum(target.indicator_count)::bigint as indicator_count,
    sum(target.quantified_count)::bigint as quantified_count,
    ratio(sum(target.quantified_count), sum(target.indicator_count))
        as quantified_share,
    sum(target.target_funds_yuan) as funds_yuan,
    ratio(sum(target.target_funds_yuan), any_value(initial.initial_yuan))
        as coverage_rate
from marts.department_target as target
left join initial using (fiscal_year)
group by all
order by target.fiscal_year

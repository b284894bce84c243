-- Budget outturn and shift between heads (PEFA PI-1 and PI-2.1): one row a year and
-- head.
-- 预算偏离度(PEFA PI-1、PI-2.1):每个年度、口径(部门或功能分类)一行。
-- Composition variance is the sum of abs(executed - initial * f) over executed, with f
-- the executed over the initial total: the same as the sum of differences of shares.
-- grain: fiscal_year, head_type
-- nullable: initial_yuan, executed_yuan, outturn_rate, composition_variance_rate
with heads as (
    select
        project_year.fiscal_year,
        unnest(['department', 'function_class']) as head_type,
        unnest([
            project_year.department_code,
            coalesce(function_class.class_code, 'unknown')
        ]) as head,
        project_year.initial_yuan,
        project_year.executed_yuan
    from marts.project_year
    left join core.dim_function_class as function_class using (function_code)
),

by_head as (
    select
        fiscal_year,
        head_type,
        head,
        sum(initial_yuan) as initial_yuan,
        sum(executed_yuan) as executed_yuan
    from heads
    group by all
),

shares as (
    select
        *,
        ratio(initial_yuan, sum(initial_yuan) over whole) as initial_share,
        ratio(executed_yuan, sum(executed_yuan) over whole) as executed_share
    from by_head
    window whole as (partition by fiscal_year, head_type)
)

select
    fiscal_year,
    head_type,
    sum(initial_yuan) as initial_yuan,
    sum(executed_yuan) as executed_yuan,
    ratio(sum(executed_yuan), sum(initial_yuan)) as outturn_rate,
    round(sum(abs(coalesce(executed_share, 0) - coalesce(initial_share, 0))), 12)
        as composition_variance_rate
from shares
group by all
order by fiscal_year, head_type

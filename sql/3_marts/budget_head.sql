-- Heads of the budget: one row a year, kind of head and head, with its shares of the
-- whole before and after. A year without a budget or without payments has no shift.
-- 预算结构:每个年度、口径(部门或功能分类)、类款一行,含其在年初预算与执行中的占比。
-- grain: fiscal_year, head_type, head
-- nullable: initial_yuan, executed_yuan, outturn_rate, initial_share, executed_share,
--   share_gap
with heads as (
    select
        project_year.fiscal_year,
        unnest(['department', 'function_class']) as head_type,
        unnest([
            project_year.department_code,
            coalesce(function_class.class_code, 'unknown')
        ]) as head,
        unnest([
            project_year.department_name,
            coalesce(function_class.class_name, '科目不明')
        ]) as head_name,
        unnest([
            project_year.department_name,
            coalesce(function_class.class_name_en, 'Unknown')
        ]) as head_name_en,
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
        any_value(head_name) as head_name,
        any_value(head_name_en) as head_name_en,
        sum(initial_yuan) as initial_yuan,
        sum(executed_yuan) as executed_yuan
    from heads
    group by fiscal_year, head_type, head
)

select
    *,
    ratio(executed_yuan, initial_yuan) as outturn_rate,
    ratio(initial_yuan, sum(initial_yuan) over whole) as initial_share,
    ratio(executed_yuan, sum(executed_yuan) over whole) as executed_share,
    case when sum(initial_yuan) over whole <> 0 and sum(executed_yuan) over whole <> 0
        then coalesce(executed_share, 0) - coalesce(initial_share, 0) end as share_gap
from by_head
window whole as (partition by fiscal_year, head_type)
order by fiscal_year, head_type, head

-- The departments of a scope with the most money behind the calendar, month by month.
-- 部门逐月进度:所选范围某年度落后序时进度资金最多的 24 个部门,逐月累计执行率。
-- grain: department_code, month
-- nullable: executed_to_date_yuan, adjusted_yuan, execution_rate, gap, behind_yuan
-- optional: region_code, department_code
with months as (
    select
        *,
        execution_rate - time_progress as gap,
        (adjusted_yuan * month / 12 - executed_to_date_yuan)::decimal(38, 2)
            as behind_yuan
    from marts.execution_month
    where fiscal_year = $fiscal_year::smallint
        and in_scope(
            region_code,
            department_code,
            current_department_code,
            $region_code::varchar,
            $department_code::varchar
        )
),

furthest_behind as (
    select department_code, behind_yuan as latest_behind_yuan
    from months
    where adjusted_yuan > 0
    qualify row_number() over (
        partition by department_code order by month desc
    ) = 1
    order by latest_behind_yuan desc nulls last, department_code
    limit 24
)

select
    months.department_code,
    months.department_name,
    months.month,
    months.executed_to_date_yuan,
    months.adjusted_yuan,
    months.execution_rate,
    months.time_progress,
    months.gap,
    months.behind_yuan
from months
join furthest_behind using (department_code)
order by
    furthest_behind.latest_behind_yuan desc nulls last,
    months.department_code,
    months.month

-- From what was reported to what counts: the steps of each effect in a budget year.
-- 从上报额到净额:所选范围某预算年度各处理方式的上报额、逐项剔除额与净额。
-- Steps in order: reported (decided and realised), each reason for taking out, net;
-- what is only proposed stands apart. `from_yuan` and `to_yuan` are the ends of a bar.
-- grain: effect, step
-- nullable: none
-- optional: effect, region_code, department_code
with counted as (
    select *
    from marts.reduction
    where budget_year = $budget_year::smallint
        and effect in ('ex_ante', 'cut', 'cancel', 'recover')
        and ($effect::varchar is null or effect = $effect::varchar)
        and in_scope(
            region_code,
            department_code,
            current_department_code,
            $region_code::varchar,
            $department_code::varchar
        )
),

steps as (
    select effect, 'reported' as step, 0 as step_order, count(*) as subject_count,
        sum(amount_yuan) as amount_yuan
    from counted
    where status <> 'proposed'
    group by all
    union all
    select effect, excluded_reason, coalesce(list_position(
        ['project_ended', 'project_new', 'cancelled', 'counted_below'], excluded_reason
    ), 7), count(*), -sum(double_counted_yuan)
    from counted
    where double_counted_yuan > 0
    group by all
    union all
    select effect, 'net', 8, count(*), sum(counted_yuan)
    from counted
    where counted_yuan > 0
    group by all
    union all
    select effect, 'proposed', 9, count(*), sum(amount_yuan)
    from counted
    where status = 'proposed'
    group by all
),

summed as (
    select *, sum(amount_yuan) filter (step_order < 8) over (
        partition by effect order by step_order, step
    ) as running_yuan
    from steps
)

select
    effect,
    step,
    step_order::integer as step_order,
    subject_count::integer as subject_count,
    amount_yuan::decimal(38, 2) as amount_yuan,
    if(step_order between 1 and 7, running_yuan - amount_yuan, 0)::decimal(38, 2)
        as from_yuan,
    if(step_order between 1 and 7, running_yuan, amount_yuan)::decimal(38, 2) as to_yuan
from summed
order by effect, step_order

-- What changed a scope's money between two years, step by step.
-- 变化分解:所选范围两个年度之间,可比项目增减、新增、终止、转入转出各一行。
-- Projects of both years went up or down; moved ones came into or left the scope.
-- Executed money of a year in progress is not compared: that year has no rows.
-- grain: change_step
-- nullable: real_change_yuan, real_from_yuan, real_to_yuan
-- optional: measure_name, region_code, department_code, class_code, fund_type_code,
--   category_code
-- values: measure_name (initial_yuan, adjusted_yuan, executed_yuan)
with projects as (
    select
        project_code,
        fiscal_year = $last_year::smallint as is_later,
        case $measure_name::varchar when 'initial_yuan' then initial_yuan
            when 'executed_yuan' then executed_yuan else adjusted_yuan end as money,
        in_scope(region_code, department_code, current_department_code,
            $region_code::varchar, $department_code::varchar)
            and in_group(class_code, $class_code::varchar)
            and in_group(fund_type_code, $fund_type_code::varchar)
            and in_group(category_code, $category_code::varchar) as is_inside
    from marts.project_year
    left join core.dim_function_class using (function_code)
    where is_active and fiscal_year in ($first_year::smallint, $last_year::smallint)
        and not ($measure_name::varchar is not distinct from 'executed_yuan'
            and exists (from marts.year where is_in_progress
                and fiscal_year in ($first_year::smallint, $last_year::smallint)))
),

pairs as (
    select
        project_code,
        bool_or(not is_later) as is_before,
        bool_or(is_later) as is_after,
        bool_or(is_inside and not is_later) as was_in,
        bool_or(is_inside and is_later) as is_in,
        coalesce(sum(money) filter (not is_later and is_inside), 0) as before_yuan,
        coalesce(sum(money) filter (is_later and is_inside), 0) as after_yuan,
        case
            when not is_before then 'new' when not is_after then 'ended'
            when not was_in then 'moved_in' when not is_in then 'moved_out'
            when after_yuan < before_yuan then 'decreased'
            else 'increased'
        end as change_step
    from projects
    group by project_code
    having was_in or is_in
),

factors as (
    select
        max(price_factor) filter (fiscal_year = $first_year::smallint) as before_factor,
        max(price_factor) filter (fiscal_year = $last_year::smallint) as after_factor
    from core.dim_deflator
),

amounts as (
    select
        unnest(if(pairs.change_step is null, ['first', 'last'], [pairs.change_step]))
            as change_step,
        count_if(was_in) as before_count,
        count_if(is_in) as after_count,
        count_if(after_yuan <> before_yuan) as project_count,
        sum(before_yuan)::decimal(22, 2) as before_yuan,
        sum(after_yuan)::decimal(22, 2) as after_yuan
    from pairs
    group by grouping sets ((change_step), ())
),

bars as (
    select
        change_step,
        list_position(['first', 'increased', 'decreased', 'new', 'ended', 'moved_in',
            'moved_out', 'last'], change_step)::integer as step_order,
        change_step in ('first', 'last') as is_total,
        (case change_step when 'first' then before_count when 'last' then after_count
            else project_count end)::integer as project_count,
        if(change_step = 'last', 0, before_yuan) * if(is_total, -1, 1) as gone_yuan,
        if(change_step = 'first', 0, after_yuan) as come_yuan,
        (come_yuan - gone_yuan)::decimal(38, 2) as change_yuan,
        real_terms(come_yuan, after_factor) - real_terms(gone_yuan, before_factor)
            as real_change_yuan
    from amounts
    cross join factors
    where before_yuan is not null
)

select
    change_step,
    step_order,
    project_count,
    change_yuan,
    if(is_total, 0.00, sum(change_yuan) over steps - change_yuan) as from_yuan,
    if(is_total, change_yuan, sum(change_yuan) over steps) as to_yuan,
    real_change_yuan,
    if(is_total, 0.00, sum(real_change_yuan) over steps - real_change_yuan)
        as real_from_yuan,
    if(is_total, real_change_yuan, sum(real_change_yuan) over steps) as real_to_yuan
from bars
window steps as (order by step_order)
order by step_order

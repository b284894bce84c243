-- Warnings on projects of a scope in a year by rule, zeros included.
-- 预警分类:所选范围某年度各规则的项目预警数、涉及项目与部门,含零。
-- grain: rule
-- nullable: none
-- optional: region_code, department_code
with rules as (
    select unnest(
        ['execution_below_floor', 'rates_apart', 'target_impossible', 'measure_overdue']
    ) as rule
),

warnings as (
    select *
    from marts.monitoring_warning
    where fiscal_year = $fiscal_year::smallint
        and in_scope(
            region_code,
            department_code,
            current_department_code,
            $region_code::varchar,
            $department_code::varchar
        )
)

select
    rules.rule,
    count(warnings.project_code)::integer as warning_count,
    count(distinct warnings.project_code)::integer as project_count,
    count(distinct warnings.department_code)::integer as department_count
from rules
left join warnings using (rule)
group by all
order by warning_count desc, rules.rule

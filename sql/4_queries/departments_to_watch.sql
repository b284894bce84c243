-- Departments behind the calendar by more than ten points, or with warnings.
-- 关注部门:执行进度落后序时进度十个百分点以上或有预警的部门,附主要原因。
-- `main_rule` is the rule that warns most often there; null where only time is lost.
-- `most_rows` asks for the first of them only.
-- grain: department_code
-- nullable: adjusted_yuan, executed_yuan, execution_rate, time_progress, gap, main_rule
-- optional: region_code, department_code, most_rows
with warnings as (
    select department_code, rule as main_rule, count(*) as rule_count
    from marts.monitoring_warning
    where fiscal_year = $fiscal_year::smallint
    group by all
),

rules as (
    select department_code, main_rule
    from warnings
    qualify row_number() over (
        partition by department_code order by rule_count desc, main_rule
    ) = 1
),

departments as (
    select
        department.*,
        time_progress(year.latest_month) as time_progress
    from marts.department_year as department
    join marts.year as year using (fiscal_year)
    where department.fiscal_year = $fiscal_year::smallint
        and in_scope(
            department.region_code,
            department.department_code,
            department.current_department_code,
            $region_code::varchar,
            $department_code::varchar
        )
),

watched as (
    select
        departments.department_code,
        departments.department_name,
        region.own_level_name as region_name,
        region.own_level_name_en as region_name_en,
        departments.adjusted_yuan,
        departments.executed_yuan,
        departments.execution_rate,
        departments.time_progress,
        departments.execution_rate - departments.time_progress as gap,
        departments.warning_count::integer as warning_count,
        rules.main_rule
    from departments
    join core.dim_region as region using (region_code)
    left join rules using (department_code)
    where departments.warning_count > 0
        or is_behind(departments.execution_rate, departments.time_progress)
),

ranked as (
    select
        *,
        row_number() over (
            order by warning_count desc, gap nulls last, department_code
        ) as place
    from watched
)

select * exclude (place)
from ranked
where place <= coalesce($most_rows::integer, 2147483647)
order by place

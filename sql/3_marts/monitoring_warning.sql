-- Warnings of the dual monitoring: one row a project, cut-off month and rule.
-- 双监控预警:每个截止月份、项目、规则一行。
-- Rules: execution_below_floor, rates_apart, target_impossible, measure_overdue.
-- A warning is settled by what settles the measure; until then it is open, or overdue.
-- grain: fiscal_year, cutoff_month, project_code, rule
-- nullable: measure, submitted_on, due_on, rectified_on, execution_rate,
--   attainment_rate, rate_gap, execution_floor, gap_limit
-- references: department_code -> core.dim_department
-- references: fiscal_year, project_code -> core.dim_project
with by_rule as (
    select
        *,
        unnest([
            if(is_below_floor, 'execution_below_floor', null),
            if(is_apart, 'rates_apart', null),
            if(is_impossible, 'target_impossible', null),
            if(is_overdue, 'measure_overdue', null)
        ]) as rule
    from marts.monitoring_month
    where subject_type = 'project'
)

select
    by_rule.fiscal_year,
    by_rule.cutoff_month,
    by_rule.project_code,
    by_rule.rule,
    by_rule.department_code,
    department.current_department_code,
    by_rule.region_code,
    project.project_name,
    department.department_name,
    by_rule.measure,
    by_rule.submitted_on,
    by_rule.due_on,
    by_rule.rectified_on,
    min(by_rule.cutoff_month) over (
        partition by by_rule.fiscal_year, by_rule.project_code, by_rule.rule
    ) as since_month,
    case
        when by_rule.settled_on is null
            then if(by_rule.is_overdue, 'overdue', 'open')
        else if(by_rule.is_overdue, 'settled_late', 'settled')
    end as rectification,
    by_rule.execution_rate,
    by_rule.attainment_rate,
    by_rule.rate_gap,
    by_rule.execution_floor,
    by_rule.gap_limit
from by_rule
join core.dim_department as department using (department_code)
join core.dim_project as project using (fiscal_year, project_code)
where by_rule.rule is not null
order by by_rule.fiscal_year, by_rule.region_code, by_rule.department_code

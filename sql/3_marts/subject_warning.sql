-- Warnings on whole departments and policies: one row a subject, month and rule.
-- 部门整体与政策的双监控预警:每个截止月份、对象、规则一行。
-- Rules: execution_below_floor, rates_apart, target_impossible, measure_overdue.
-- grain: fiscal_year, cutoff_month, subject_type, subject_code, rule
-- nullable: measure, submitted_on, due_on, rectified_on, execution_rate,
--   attainment_rate, rate_gap, execution_floor, gap_limit
-- references: department_code -> core.dim_department
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
    where subject_type <> 'project'
)

select
    by_rule.fiscal_year,
    by_rule.cutoff_month,
    by_rule.subject_type,
    by_rule.subject_code,
    by_rule.rule,
    by_rule.department_code,
    department.current_department_code,
    by_rule.region_code,
    case when by_rule.subject_type = 'department' then department.department_name
        else by_rule.subject_code end as subject_name,
    department.department_name,
    by_rule.measure,
    by_rule.submitted_on,
    by_rule.due_on,
    by_rule.rectified_on,
    by_rule.execution_rate,
    by_rule.attainment_rate,
    by_rule.rate_gap,
    by_rule.execution_floor,
    by_rule.gap_limit
from by_rule
join core.dim_department as department using (department_code)
where by_rule.rule is not null
order by by_rule.fiscal_year, by_rule.region_code, by_rule.department_code

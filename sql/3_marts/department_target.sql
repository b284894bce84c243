-- Targets by department: one row a department and year, with the funds they stand for.
-- 部门绩效目标:每个年度、部门一行,含涉及资金。
-- Funds are the initial budgets of the projects that have targets.
-- grain: fiscal_year, department_code
-- nullable: target_funds_yuan
-- references: department_code -> core.dim_department
with subjects as (
    select
        fiscal_year,
        department_code,
        subject_type,
        project_code,
        count(*) as indicator_count,
        count(*) filter (is_quantified) as quantified_count
    from marts.indicator
    where is_targeted
    group by all
),

budgets as (
    select fiscal_year, project_code, sum(initial_yuan) as initial_yuan
    from core.fct_budget
    group by all
)

select
    subjects.fiscal_year,
    subjects.department_code,
    count(*) filter (subjects.subject_type = 'project') as target_project_count,
    count(*) filter (subjects.subject_type = 'department') as target_department_count,
    sum(subjects.indicator_count)::bigint as indicator_count,
    sum(subjects.quantified_count)::bigint as quantified_count,
    sum(budgets.initial_yuan) as target_funds_yuan
from subjects
left join budgets using (fiscal_year, project_code)
group by all
order by subjects.fiscal_year, subjects.department_code

-- Rows behind the score card of a department: what was due, and whether it was done.
-- 部门考核依据:某部门某年度应做事项逐条列出,未做的在前。
-- grain: appraisal_measure, subject_type, subject_code, record_key
-- nullable: occurred_on, due_on, requested_yuan
-- optional: department_code, appraisal_measure
with evidence as (
    select * from marts.appraisal_planning
    union all by name
    select * from marts.appraisal_follow_up
)

select
    evidence.fiscal_year,
    evidence.appraisal_measure,
    evidence.subject_type,
    evidence.subject_code,
    coalesce(project.project_name, department.department_name) as subject_name,
    department.department_name,
    evidence.department_code,
    evidence.numerator >= evidence.denominator as is_done,
    evidence.occurred_on,
    evidence.due_on,
    evidence.requested_yuan,
    evidence.numerator::double as numerator,
    evidence.denominator::double as denominator,
    evidence.record_kind,
    evidence.record_key
from evidence
join core.dim_department as department using (department_code)
left join core.dim_project as project
    on evidence.fiscal_year = project.fiscal_year
    and if(evidence.subject_type = 'project', evidence.subject_code, null)
        = project.project_code
where evidence.fiscal_year = $fiscal_year::smallint
    and (
        $department_code::varchar is null
        or evidence.department_code = $department_code::varchar
    )
    and (
        $appraisal_measure::varchar is null
        or evidence.appraisal_measure = $appraisal_measure::varchar
    )
order by evidence.appraisal_measure,
    evidence.numerator / evidence.denominator, evidence.subject_type,
    evidence.subject_code, evidence.record_key

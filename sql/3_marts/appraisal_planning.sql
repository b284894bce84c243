-- Evidence of the department appraisal from before the budget: one row a measure and
-- subject, with what was done (numerator) of what was due (denominator).
-- 部门考核依据(事前):事前评估与绩效目标,每个考核指标、对象一行,分子为已做,分母为应做。
-- Indicators of self-evaluation forms count as targets: the forms print them. Of
-- projects count those of `appraisal_project` alone.
-- grain: fiscal_year, appraisal_measure, subject_type, subject_code
-- nullable: occurred_on, due_on, requested_yuan
-- references: department_code -> core.dim_department
with subjects as (
    select
        fiscal_year, subject_type, subject_code,
        min(department_code) as department_code,
        coalesce(bool_or(level1 = '产出指标') and bool_or(level1 = '效益指标'), false)
            as is_complete,
        count(*) as indicator_count,
        count(*) filter (is_quantified) as quantified_count,
        if(bool_or(is_targeted), 'target', 'indicator_result') as record_kind
    from marts.indicator
    where department_code <> 'unknown'
    group by all
),

declared as (
    select fiscal_year, subject_type, subject_code,
        min(department_code) as department_code, min(approved_on) as approved_on,
        case when count(*) = count(disclosed_on) then max(disclosed_on) end
            as disclosed_on
    from core.fct_target
    where department_code <> 'unknown'
    group by all
),

parts as (
    select fiscal_year, 'reviews_done' as appraisal_measure, department_code,
        'project' as subject_type, project_code as subject_code,
        if(review_no is null, 'budget', 'ex_ante_review') as record_kind,
        concat_ws(';', fiscal_year, coalesce(review_no, project_code)) as record_key,
        reviewed_on as occurred_on, requested_yuan,
        (review_no is not null)::integer as numerator, 1 as denominator
    from marts.appraisal_project
    where needs_review
    union all by name
    select project.fiscal_year, 'targets_complete' as appraisal_measure,
        project.department_code, 'project' as subject_type,
        project.project_code as subject_code,
        coalesce(subjects.record_kind, 'budget') as record_kind,
        concat_ws(';', project.fiscal_year, if(subjects.record_kind is not null,
            'project', null), project.project_code) as record_key,
        declared.approved_on as occurred_on,
        coalesce(subjects.is_complete, false)::integer as numerator, 1 as denominator
    from marts.appraisal_project as project
    left join subjects
        on subjects.subject_type = 'project'
        and project.fiscal_year = subjects.fiscal_year
        and project.project_code = subjects.subject_code
    left join declared
        on declared.subject_type = 'project'
        and project.fiscal_year = declared.fiscal_year
        and project.project_code = declared.subject_code
    union all by name
    select fiscal_year, 'targets_quantified' as appraisal_measure, department_code,
        subject_type, subject_code, record_kind,
        concat_ws(';', fiscal_year, subject_type, subject_code) as record_key,
        quantified_count as numerator, indicator_count as denominator
    from subjects
    union all by name
    select fiscal_year, 'targets_disclosed' as appraisal_measure, department_code,
        subject_type, subject_code, 'target' as record_kind,
        concat_ws(';', fiscal_year, subject_type, subject_code) as record_key,
        disclosed_on as occurred_on,
        (disclosed_on is not null)::integer as numerator, 1 as denominator
    from declared
)

select
    fiscal_year, appraisal_measure, department_code, subject_type, subject_code,
    record_kind, record_key, occurred_on, null::date as due_on, requested_yuan,
    numerator::decimal(38, 2) as numerator, denominator::decimal(38, 2) as denominator
from parts
where subject_type <> 'project' or (fiscal_year, subject_code) in (
    select (fiscal_year, project_code) from marts.appraisal_project)
order by fiscal_year, department_code

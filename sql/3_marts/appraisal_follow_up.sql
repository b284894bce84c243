-- Evidence of the department appraisal from during and after the year: one row a
-- measure and record, with what was done (numerator) of what was due (denominator).
-- 部门考核依据(事中事后):监控、整改、自评与结果公开,每个考核指标、记录一行,分子为已做,分母为应做。
-- A report is due some days after its month; a warning that may still be answered is
-- not judged. Of a self score counts what the evaluation by others upholds; of projects
-- count those of `appraisal_project` alone.
-- grain: fiscal_year, appraisal_measure, subject_type, subject_code, record_key
-- nullable: occurred_on, due_on
-- references: department_code -> core.dim_department
with reports as (
    select month.fiscal_year, month.subject_code as project_code, month.cutoff_month,
        month.submitted_on, rule.allowed_days
            + last_day(make_date(month.fiscal_year, month.cutoff_month, 1)) as due_on
    from marts.monitoring_month as month
    join core.dim_appraisal_rule as rule using (fiscal_year)
    where month.subject_type = 'project'
        and rule.appraisal_measure = 'monitoring_on_time'
),

sent as (
    select fiscal_year, project_code, max(cutoff_month) as cutoff_month,
        max(submitted_on) as submitted_on, max(due_on) as due_on,
        bool_and(coalesce(submitted_on <= due_on, false)) as is_on_time
    from reports
    group by all
),

self_evaluations as (
    select fiscal_year, subject_type, subject_code, reported_on, disclosed_on
    from marts.evaluation
    where kind = 'self'
),

to_evaluate as (
    select fiscal_year, department_code, 'project' as subject_type,
        project_code as subject_code
    from marts.appraisal_project
    union all
    select fiscal_year, department_code, 'department', department_code
    from marts.appraisal_project
    group by all
),

parts as (
    select project.fiscal_year, 'monitoring_on_time' as appraisal_measure,
        project.department_code, 'project' as subject_type,
        project.project_code as subject_code,
        if(cutoff_month is null, 'budget', 'monitoring') as record_kind,
        concat_ws(';', project.fiscal_year, cutoff_month, if(cutoff_month is null, null,
            'project'), project.project_code) as record_key,
        submitted_on as occurred_on, due_on,
        coalesce(is_on_time, false)::integer as numerator, 1 as denominator
    from marts.appraisal_project as project
    left join sent using (fiscal_year, project_code)
    union all by name
    select fiscal_year, 'deviations_rectified' as appraisal_measure, department_code,
        subject_type, subject_code, 'monitoring' as record_kind,
        concat_ws(';', fiscal_year, cutoff_month, subject_type, subject_code)
            as record_key,
        settled_on as occurred_on, due_on,
        (not is_overdue)::integer as numerator, 1 as denominator
    from marts.monitoring_month
    where needs_measure and (settled_on is not null or is_overdue)
    union all by name
    select fiscal_year, unnest(['self_evaluated', 'results_disclosed'])
            as appraisal_measure,
        department_code, subject_type, subject_code,
        case when record.subject_code is not null then 'evaluation'
            else if(subject_type = 'project', 'budget', 'department')
        end as record_kind,
        case when record.subject_code is not null
            then concat_ws(';', fiscal_year, subject_type, subject_code, 'self')
            else concat_ws(';', if(subject_type = 'project', fiscal_year, null),
                subject_code)
        end as record_key,
        unnest([reported_on, disclosed_on]) as occurred_on,
        unnest([record.subject_code is not null, disclosed_on is not null])::integer
            as numerator,
        unnest([1, (record.subject_code is not null)::integer]) as denominator
    from to_evaluate
    left join self_evaluations as record using (fiscal_year, subject_type, subject_code)
    union all by name
    select fiscal_year, 'self_scores_upheld' as appraisal_measure, department_code,
        subject_type, subject_code, 'evaluation' as record_kind,
        concat_ws(';', fiscal_year, subject_type, subject_code) as record_key,
        least(self_score, other_score) as numerator, self_score as denominator
    from marts.rating_gap
    where self_score > 0 and other_score is not null
)

select parts.* replace (numerator::decimal(38, 2) as numerator,
    denominator::decimal(38, 2) as denominator)
from parts
where department_code <> 'unknown' and denominator > 0
    and (subject_type <> 'project' or (fiscal_year, subject_code) in (
        select (fiscal_year, project_code) from marts.appraisal_project))
order by fiscal_year, department_code

-- Dual monitoring: one row a subject and cut-off month, spending against attainment.
-- 双监控:每个截止月份、对象一行,预算执行率对照目标完成率。
-- The row of the whole subject wins; else attainment is the mean of its indicators, and
-- execution the payments up to the month. A measure is due where one was ordered or
-- another warning stands; it is settled when rectified, or by the word to continue.
-- grain: fiscal_year, cutoff_month, subject_type, subject_code
-- nullable: project_code, measure, submitted_on, due_on, rectified_on, settled_on,
--   execution_rate, attainment_rate, rate_gap, execution_floor, gap_limit, quadrant
-- references: department_code -> core.dim_department
with reported as (
    select
        fiscal_year, cutoff_month, subject_type, subject_code, project_code,
        department_code, region_code,
        coalesce(bool_or(likelihood = 'impossible'), false) as is_impossible,
        max(measure) as measure,
        min(submitted_on) as submitted_on,
        max(rectified_on) as rectified_on,
        coalesce(any_value(execution_rate) filter (indicator_no = ''),
            max(execution_rate))::double as execution_rate,
        coalesce(any_value(attainment_rate) filter (indicator_no = ''),
            avg(attainment_rate))::double as attainment_rate
    from core.fct_monitoring
    group by all
),

budgets as (
    select fiscal_year, project_code, sum(adjusted_yuan) as adjusted_yuan
    from core.fct_budget
    group by all
),

compared as (
    select
        reported.* replace (coalesce(
            reported.execution_rate,
            ratio(payment.paid_to_date_yuan, budgets.adjusted_yuan),
            case when reported.subject_type = 'department'
                then whole.execution_rate end
        ) as execution_rate),
        threshold.execution_floor::double as execution_floor,
        threshold.gap_limit::double as gap_limit
    from reported
    left join budgets using (fiscal_year, project_code)
    asof left join core.fct_execution as payment
        on reported.fiscal_year = payment.fiscal_year
        and reported.project_code = payment.project_code
        and reported.cutoff_month >= payment.month
    asof left join marts.execution_month as whole
        on reported.fiscal_year = whole.fiscal_year
        and reported.department_code = whole.department_code
        and reported.cutoff_month >= whole.month
    left join core.dim_monitoring_threshold as threshold
        on reported.cutoff_month = threshold.month
),

warned as (
    select
        *,
        coalesce(execution_rate < execution_floor, false) as is_below_floor,
        coalesce(round(abs(execution_rate - attainment_rate), 9) > gap_limit, false)
            as is_apart,
        add_working_days(submitted_on, 10) as due_on,
        if(measure = 'continue', submitted_on, rectified_on) as settled_on
    from compared
),

judged as (
    select
        *,
        coalesce(is_below_floor or is_apart or is_impossible or measure <> 'continue',
            false) as needs_measure
    from warned
)

select
    judged.* exclude (execution_rate, attainment_rate, execution_floor, gap_limit),
    coalesce(
        judged.needs_measure
        and coalesce(judged.settled_on, office.as_of_date) > judged.due_on,
        false
    ) as is_overdue,
    case
        when judged.execution_rate is null or judged.attainment_rate is null then null
        when judged.execution_rate >= time_progress(judged.cutoff_month)
            then if(judged.attainment_rate >= time_progress(judged.cutoff_month),
                'on_track', 'money_ahead')
        else if(judged.attainment_rate >= time_progress(judged.cutoff_month),
            'results_ahead', 'behind')
    end as quadrant,
    judged.execution_rate,
    judged.attainment_rate,
    judged.execution_rate - judged.attainment_rate as rate_gap,
    judged.execution_floor,
    judged.gap_limit
from judged
cross join core.dim_office as office
order by judged.fiscal_year, judged.region_code, judged.department_code

-- Department appraisal: one row a department, year and measure, with weight and points.
-- 部门绩效管理工作考核:每个年度、部门、考核指标一行,含权重与得分。
-- A measure is not judged where nothing was due (`not_due`), or where the records of
-- the whole office show it done nowhere in the year (`not_recorded`). Its weight goes
-- to the measures that are judged, in proportion; applied weights add to 100 exactly,
-- the last hundredths going to the largest remainders. Points are rounded once.
-- grain: fiscal_year, department_code, appraisal_measure
-- nullable: minimum_yuan, allowed_days, numerator, denominator, done_rate,
--   applied_weight, points, lost_points
-- references: department_code -> core.dim_department
with evidence as (
    select fiscal_year, department_code, appraisal_measure, numerator, denominator
    from marts.appraisal_planning
    union all by name
    select fiscal_year, department_code, appraisal_measure, numerator, denominator
    from marts.appraisal_follow_up
),

sums as (
    select
        fiscal_year,
        department_code,
        appraisal_measure,
        sum(numerator) as numerator,
        sum(denominator) as denominator
    from evidence
    group by all
),

recorded as (
    select fiscal_year, appraisal_measure, sum(numerator) > 0 as is_recorded
    from sums
    group by all
),

appraised as (
    select fiscal_year, department_code
    from marts.appraisal_project
    group by all
),

judged as (
    select
        appraised.department_code,
        rule.*,
        sums.numerator,
        sums.denominator,
        ratio(sums.numerator, sums.denominator) as done_rate,
        case
            when not coalesce(recorded.is_recorded, false) then 'not_recorded'
            when sums.denominator is null then 'not_due'
            else 'judged'
        end as verdict
    from appraised
    join core.dim_appraisal_rule as rule using (fiscal_year)
    left join sums using (fiscal_year, department_code, appraisal_measure)
    left join recorded using (fiscal_year, appraisal_measure)
),

shared as (
    select
        *,
        case when verdict = 'judged' then (weight * 10000)::bigint end as part,
        sum(part) over department as whole,
        part * 10000 // whole as hundredths,
        part * 10000 % whole as remainder
    from judged
    window department as (partition by fiscal_year, department_code)
),

weighed as (
    select
        *,
        (hundredths + (row_number() over (
            partition by fiscal_year, department_code
            order by remainder desc nulls last, weight desc, appraisal_measure
        ) <= 10000 - sum(hundredths) over (
            partition by fiscal_year, department_code
        ))::integer)::decimal(9, 2) / 100 as exact_weight
    from shared
)

select
    weighed.* exclude (part, whole, hundredths, remainder, exact_weight),
    exact_weight::decimal(5, 2) as applied_weight,
    round(exact_weight * greatest(0, least(1,
        (done_rate - zero_at) / (full_at - zero_at)
    )), 2)::decimal(5, 2) as points,
    applied_weight - points as lost_points
from weighed
order by fiscal_year, department_code, criterion_order, appraisal_measure

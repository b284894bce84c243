-- Measures of the appraisal over a scope in a year: done of due, and points earned.
-- 考核指标汇总:所选范围某年度各考核指标的完成率与得分率。
-- The share earned is the points of all departments over the weight applied in them.
-- grain: appraisal_measure
-- nullable: minimum_yuan, allowed_days, numerator, denominator, done_rate, earned_share
-- optional: region_code
select
    appraisal.criterion_order::integer as criterion_order,
    appraisal.criterion,
    appraisal.appraisal_measure,
    appraisal.weight::double as weight,
    appraisal.zero_at::double as zero_at,
    appraisal.full_at::double as full_at,
    appraisal.minimum_yuan,
    appraisal.allowed_days,
    bool_or(appraisal.verdict <> 'not_recorded') as is_recorded,
    count(*) filter (appraisal.verdict = 'judged')::integer as judged_count,
    count(*)::integer as department_count,
    sum(appraisal.numerator)::double as numerator,
    sum(appraisal.denominator)::double as denominator,
    ratio(sum(appraisal.numerator), sum(appraisal.denominator)) as done_rate,
    ratio(sum(appraisal.points), sum(appraisal.applied_weight)) as earned_share
from marts.department_appraisal as appraisal
join core.dim_department as department using (department_code)
where appraisal.fiscal_year = $fiscal_year::smallint
    and ($region_code::varchar is null or region_code = $region_code::varchar)
group by all
order by criterion_order, appraisal.appraisal_measure

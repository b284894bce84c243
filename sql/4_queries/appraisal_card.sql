-- The score card of one department in one year: every measure with its evidence.
-- 部门考核评分表:某部门某年度各考核指标的完成情况、适用分值与得分。
-- grain: appraisal_measure
-- nullable: minimum_yuan, allowed_days, numerator, denominator, done_rate,
--   applied_weight, points, lost_points
select
    criterion,
    appraisal_measure,
    verdict,
    weight::double as weight,
    zero_at::double as zero_at,
    full_at::double as full_at,
    minimum_yuan,
    allowed_days,
    numerator::double as numerator,
    denominator::double as denominator,
    done_rate,
    applied_weight::double as applied_weight,
    points::double as points,
    lost_points::double as lost_points
from marts.department_appraisal
where fiscal_year = $fiscal_year::smallint
    and department_code = $department_code::varchar
order by criterion_order, appraisal_measure

-- Indicators of one project in a year: target, actual value and score.
-- 绩效指标:某年度某项目各指标的目标值、实际完成值与得分。
-- grain: indicator_no
-- nullable: level1, level2, level3, operator, target_text, unit, actual_text,
--   deviation_reason, is_met, target_number, actual_number, weight, score,
--   score_computed
select * replace (
    target_number::double as target_number,
    actual_number::double as actual_number,
    weight::double as weight,
    score::double as score
)
from marts.indicator_year
where fiscal_year = $fiscal_year::smallint
    and project_code = $project_code::varchar
order by indicator_no

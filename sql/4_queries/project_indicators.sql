-- Indicators of one project in all years: target against actual, printed and computed.
-- 单个项目历年绩效指标:目标值对照实际值,表列得分对照计算得分。
-- `reached_share` is the share of the target that was reached, in the direction in
-- which more is better; null for targets in words.
-- grain: fiscal_year, indicator_no
-- nullable: level1, level2, level3, operator, target_text, unit, actual_text,
--   deviation_reason, is_met, target_number, actual_number, reached_share, weight,
--   score, score_computed
select
    fiscal_year,
    project_code,
    indicator_no,
    level1,
    level2,
    level3,
    operator,
    target_text,
    unit,
    actual_text,
    deviation_reason,
    is_met,
    target_number::double as target_number,
    actual_number::double as actual_number,
    target_share(operator, actual_number, target_number) as reached_share,
    weight::double as weight,
    score::double as score,
    score_computed
from marts.indicator_year
where project_code = $project_code::varchar
order by
    fiscal_year,
    level1 is null,
    list_position(['产出指标', '效益指标', '满意度指标'], level1) nulls first,
    level1,
    level2,
    indicator_no

-- Indicators of projects: one row an indicator, target against actual value.
-- 项目绩效指标:每个年度、项目、指标一行,目标值对照实际值。
-- grain: fiscal_year, project_code, indicator_no
-- nullable: level1, level2, level3, operator, target_text, target_number, unit,
--   actual_text, actual_number, weight, score, score_computed, is_met,
--   deviation_reason
-- references: department_code -> core.dim_department
select
    * exclude (subject_type, subject_code)
from marts.indicator
where subject_type = 'project'
order by fiscal_year, region_code, department_code

-- Indicators of whole departments and policies: one row an indicator.
-- 部门整体与政策的绩效指标:每个年度、对象、指标一行。
-- grain: fiscal_year, subject_type, subject_code, indicator_no
-- nullable: level1, level2, level3, operator, target_text, target_number, unit,
--   actual_text, actual_number, weight, score, score_computed, is_met,
--   deviation_reason
-- references: department_code -> core.dim_department
select
    * exclude (project_code)
from marts.indicator
where subject_type <> 'project'
order by fiscal_year, region_code, department_code

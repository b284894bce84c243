-- Results of indicators: one row an indicator of a project, department or policy.
-- 指标完成情况:项目、部门整体或政策的每个指标一行。
-- Levels 1 and 2 carry the normal names; the names as printed stand beside them.
-- grain: fiscal_year, subject_type, subject_code, indicator_no
-- nullable: project_code, level1, level2, level3, printed_level1, printed_level2,
--   operator, target_text, target_number, unit, weight, actual_text, actual_number,
--   score, deviation_reason, source_file, source_sheet, source_row
-- references: fiscal_year, project_code -> core.dim_project
-- references: department_code -> core.dim_department
select
    result.fiscal_year,
    department.region_code,
    department.department_code,
    result.subject_type,
    result.subject_code,
    result.project_code,
    result.indicator_no,
    coalesce(level1.level_name, result.level1) as level1,
    coalesce(level2.level_name, result.level2) as level2,
    result.level3,
    result.level1 as printed_level1,
    result.level2 as printed_level2,
    result.operator,
    result.target_text,
    result.unit,
    result.actual_text,
    result.deviation_reason,
    result.target_number,
    result.actual_number,
    result.weight,
    result.score,
    result.batch_id,
    result.source_file,
    result.source_sheet,
    result.source_row
from staging.stg_indicator_result as result
left join core.dim_project as project using (fiscal_year, project_code)
join core.dim_department as department on department.department_code = coalesce(
    result.department_code, project.department_code, 'unknown'
)
left join core.dim_indicator_level as level1
    on level1.level = 1 and plain(result.level1) = level1.spelling
left join core.dim_indicator_level as level2
    on level2.level = 2 and plain(result.level2) = level2.spelling
order by result.fiscal_year, department.region_code, department.department_code

-- Targets: one row an indicator of a project, a whole department or a policy.
-- 绩效目标:项目、部门整体或政策的每个指标一行。
-- Levels 1 and 2 carry the normal names; the names as printed stand beside them.
-- grain: fiscal_year, subject_type, subject_code, indicator_no
-- nullable: project_code, level1, level2, level3, printed_level1, printed_level2,
--   operator, target_text, target_number, unit, weight, approved_on, disclosed_on,
--   source_file, source_sheet, source_row
-- references: fiscal_year, project_code -> core.dim_project
-- references: department_code -> core.dim_department
select
    target.fiscal_year,
    department.region_code,
    department.department_code,
    target.subject_type,
    target.subject_code,
    target.project_code,
    target.indicator_no,
    coalesce(level1.level_name, target.level1) as level1,
    coalesce(level2.level_name, target.level2) as level2,
    target.level3,
    target.level1 as printed_level1,
    target.level2 as printed_level2,
    target.operator,
    target.target_text,
    target.unit,
    target.approved_on,
    target.disclosed_on,
    target.target_number,
    target.weight,
    target.batch_id,
    target.source_file,
    target.source_sheet,
    target.source_row
from staging.stg_target as target
left join core.dim_project as project using (fiscal_year, project_code)
join core.dim_department as department on department.department_code = coalesce(
    target.department_code, project.department_code, 'unknown'
)
left join core.dim_indicator_level as level1
    on level1.level = 1 and plain(target.level1) = level1.spelling
left join core.dim_indicator_level as level2
    on level2.level = 2 and plain(target.level2) = level2.spelling
order by target.fiscal_year, department.region_code, department.department_code

-- Monitoring: one row an indicator at a cut-off month; no number means the whole
-- subject.
-- 运行监控:每个截止月份、对象、指标一行;指标序号为空表示整个对象。
-- grain: fiscal_year, cutoff_month, subject_type, subject_code, indicator_no
-- nullable: project_code, expected_year_end, deviation_cause, deviation_note,
--   likelihood, measure, submitted_on, rectified_on, execution_rate, attainment_rate,
--   source_file, source_sheet, source_row
-- references: fiscal_year, project_code -> core.dim_project
-- references: department_code -> core.dim_department
select
    monitoring.fiscal_year,
    department.region_code,
    department.department_code,
    monitoring.cutoff_month,
    monitoring.subject_type,
    monitoring.subject_code,
    monitoring.project_code,
    monitoring.indicator_no,
    monitoring.expected_year_end,
    monitoring.deviation_cause,
    monitoring.deviation_note,
    monitoring.likelihood,
    monitoring.measure,
    monitoring.submitted_on,
    monitoring.rectified_on,
    monitoring.execution_rate,
    monitoring.attainment_rate,
    monitoring.batch_id,
    monitoring.source_file,
    monitoring.source_sheet,
    monitoring.source_row
from staging.stg_monitoring as monitoring
left join core.dim_project as project using (fiscal_year, project_code)
join core.dim_department as department on department.department_code = coalesce(
    monitoring.department_code, project.department_code, 'unknown'
)
order by monitoring.fiscal_year, department.region_code, department.department_code

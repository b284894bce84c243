-- Findings on the data of one project in all years, down to the cell.
-- 单个项目的数据质量问题:历年每个问题,直到单元格。
-- grain: finding_no
-- nullable: fiscal_year, department_code, department_name, project_name, batch_id,
--   source_file, source_sheet, source_cell, source_row, column_name, value, rule,
--   severity, printed, computed
select
    finding.finding_no::integer as finding_no,
    finding.fiscal_year,
    finding.rule,
    finding.severity,
    finding.department_code,
    department.department_name,
    finding.project_code,
    project.project_name,
    finding.source_file,
    finding.source_sheet,
    finding.source_cell,
    finding.source_row,
    finding.column_name,
    finding.value,
    finding.printed,
    finding.computed,
    finding.batch_id
from marts.data_quality as finding
left join core.dim_department as department using (department_code)
left join marts.project_year as project using (fiscal_year, project_code)
where finding.project_code = $project_code::varchar
order by finding.fiscal_year desc, finding.finding_no

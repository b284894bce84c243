-- Findings on the data of a year, one by one, down to the cell.
-- 数据质量明细:某年度的每个问题,直到单元格。
-- Problems of whole files, of no year, are listed with every year.
-- grain: finding_no
-- nullable: department_code, department_name, project_code, project_name, batch_id,
--   source_file, source_sheet, source_cell, source_row, column_name, value, rule,
--   severity, printed, computed
-- optional: region_code, department_code
select
    finding.finding_no::integer as finding_no,
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
where coalesce(finding.fiscal_year, $fiscal_year::smallint) = $fiscal_year::smallint
    and in_scope(
        department.region_code,
        finding.department_code,
        department.current_department_code,
        $region_code::varchar,
        $department_code::varchar
    )
order by
    list_position(['error', 'warning', 'info'], finding.severity),
    finding.rule,
    finding.finding_no
limit 20000

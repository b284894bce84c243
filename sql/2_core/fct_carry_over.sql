-- Money left over at year end: one row a project, year and year of origin.
-- 结转结余:每个年度、项目、形成年度一行。
-- grain: fiscal_year, project_code, origin_year
-- nullable: balance_yuan, source_file, source_sheet, source_row
-- references: fiscal_year, project_code -> core.dim_project
-- references: department_code -> core.dim_department
select
    carry_over.fiscal_year,
    department.region_code,
    project.department_code,
    carry_over.project_code,
    carry_over.origin_year,
    carry_over.balance_yuan,
    carry_over.batch_id,
    carry_over.source_file,
    carry_over.source_sheet,
    carry_over.source_row
from staging.stg_carry_over as carry_over
join core.dim_project as project using (fiscal_year, project_code)
join core.dim_department as department using (department_code)
order by carry_over.fiscal_year, department.region_code, project.department_code

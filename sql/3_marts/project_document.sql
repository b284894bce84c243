-- Documents of projects: one row a project, year, record kind, batch, file and sheet.
-- 项目来源文件:每个项目、年度、记录类别、批次、文件与工作表一行。
-- `key_part` is what a business key has beside year and project: the number of a
-- review, the cut-off month of a monitoring.
-- grain: project_code, fiscal_year, kind, batch_id, source_file, source_sheet
-- nullable: key_part
-- references: department_code -> core.dim_department
with placed as (
    select 'project' as kind, fiscal_year, project_code, batch_id, source_file,
        source_sheet, null::varchar as key_part
    from core.dim_project
    union all
    select 'budget', fiscal_year, project_code, batch_id, source_file,
        source_sheet, null
    from core.fct_budget
    union all
    select 'execution', fiscal_year, project_code, batch_id, source_file,
        source_sheet, null
    from core.fct_execution
    union all
    select 'carry_over', fiscal_year, project_code, batch_id, source_file,
        source_sheet, null
    from core.fct_carry_over
    union all
    select 'ex_ante_review', budget_year, project_code, batch_id, source_file,
        source_sheet, review_no
    from core.fct_ex_ante_review
    union all
    select 'target', fiscal_year, project_code, batch_id, source_file,
        source_sheet, null
    from core.fct_target
    union all
    select 'monitoring', fiscal_year, project_code, batch_id, source_file,
        source_sheet, cutoff_month::varchar
    from core.fct_monitoring
    union all
    select 'evaluation', fiscal_year, project_code, batch_id, source_file,
        source_sheet, null
    from core.fct_evaluation
    union all
    select 'indicator_result', fiscal_year, project_code, batch_id, source_file,
        source_sheet, null
    from core.fct_indicator_result
    union all
    select 'result_use', budget_year, project_code, batch_id, source_file,
        source_sheet, null
    from core.fct_result_use
)

select
    placed.project_code,
    placed.fiscal_year,
    placed.kind,
    placed.batch_id,
    placed.source_file,
    coalesce(placed.source_sheet, '') as source_sheet,
    project.department_code,
    department.current_department_code,
    department.region_code,
    min(placed.key_part) as key_part,
    count(*) as row_count
from placed
join core.dim_project as project using (fiscal_year, project_code)
join core.dim_department as department using (department_code)
where placed.source_file is not null
group by all
order by placed.project_code, placed.fiscal_year, placed.kind

-- Uses of evaluation results: one row a subject, budget year and effect.
-- 评价结果应用:每个预算年度、对象、处理方式一行。
-- grain: budget_year, subject_type, subject_code, effect
-- nullable: project_code, evaluation_year, basis, base_yuan, rate, amount_yuan,
--   source_file, source_sheet, source_row
-- references: budget_year, project_code -> core.dim_project (fiscal_year, project_code)
-- references: department_code -> core.dim_department
select
    result_use.budget_year,
    department.region_code,
    department.department_code,
    result_use.subject_type,
    result_use.subject_code,
    result_use.project_code,
    result_use.effect,
    result_use.status,
    result_use.evaluation_year,
    result_use.basis,
    result_use.base_yuan,
    result_use.rate,
    result_use.amount_yuan,
    result_use.batch_id,
    result_use.source_file,
    result_use.source_sheet,
    result_use.source_row
from staging.stg_result_use as result_use
left join core.dim_project as project
    on result_use.budget_year = project.fiscal_year
    and result_use.project_code = project.project_code
join core.dim_department as department on department.department_code = coalesce(
    result_use.department_code, project.department_code, 'unknown'
)
order by result_use.budget_year, department.region_code, department.department_code

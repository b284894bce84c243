-- Evaluations: one row a subject, year and kind, with the rating as given.
-- 绩效评价:每个年度、对象、评价方式一行,等级保留原样并统一写法。
-- `rating_given` is the list's code, or the text itself where the scale is another one.
-- grain: fiscal_year, subject_type, subject_code, kind
-- nullable: project_code, printed_rating, rating_given, evaluator, reported_on,
--   disclosed_on, funds_covered_yuan, score, source_file, source_sheet, source_row
-- references: fiscal_year, project_code -> core.dim_project
-- references: department_code -> core.dim_department
select
    evaluation.fiscal_year,
    department.region_code,
    department.department_code,
    evaluation.subject_type,
    evaluation.subject_code,
    evaluation.project_code,
    evaluation.kind,
    evaluation.rating as printed_rating,
    coalesce(spelling.rating, trim(evaluation.rating)) as rating_given,
    evaluation.evaluator,
    evaluation.reported_on,
    evaluation.disclosed_on,
    evaluation.funds_covered_yuan,
    evaluation.score,
    evaluation.batch_id,
    evaluation.source_file,
    evaluation.source_sheet,
    evaluation.source_row
from staging.stg_evaluation as evaluation
left join core.dim_project as project using (fiscal_year, project_code)
join core.dim_department as department on department.department_code = coalesce(
    evaluation.department_code, project.department_code, 'unknown'
)
left join core.dim_rating_spelling as spelling
    on loose(evaluation.rating) = spelling.spelling
order by evaluation.fiscal_year, department.region_code, department.department_code

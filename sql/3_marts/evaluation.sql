-- Evaluations: one row a subject, year and kind, with the rating given and the derived.
-- 绩效评价:每个年度、对象、评价方式一行,含所给等级与按分数推得的等级。
-- `rating` is the one given, else the derived one, else `not_rated`.
-- `is_leading` marks the evaluation by others that ranks first for its subject.
-- grain: fiscal_year, subject_type, subject_code, kind
-- nullable: project_code, printed_rating, rating_given, rating_derived, evaluator,
--   reported_on, disclosed_on, funds_yuan, score, score_band
-- references: department_code -> core.dim_department
with subject_budgets as (
    select
        fiscal_year,
        'project' as subject_type,
        project_code as subject_code,
        sum(adjusted_yuan) as adjusted_yuan
    from core.fct_budget
    group by all
    union all
    select
        fiscal_year,
        'department' as subject_type,
        department_code as subject_code,
        sum(adjusted_yuan) as adjusted_yuan
    from core.fct_budget
    group by all
),

rated as (
    select
        evaluation.*,
        rating_of(
            evaluation.score,
            band.excellent_minimum,
            band.good_minimum,
            band.fair_minimum
        ) as rating_derived
    from core.fct_evaluation as evaluation
    left join core.dim_rating_band as band using (region_code, fiscal_year)
)

select
    rated.fiscal_year,
    rated.subject_type,
    rated.subject_code,
    rated.kind,
    rated.project_code,
    rated.department_code,
    department.current_department_code,
    rated.region_code,
    coalesce(
        project.project_name,
        case when rated.subject_type = 'department'
            then department.department_name end,
        rated.subject_code
    ) as subject_name,
    department.department_name,
    rated.printed_rating,
    rated.rating_given,
    rated.rating_derived,
    coalesce(rated.rating_given, rated.rating_derived, 'not_rated') as rating,
    coalesce(rated.rating_given <> rated.rating_derived, false) as is_rating_different,
    rated.kind <> 'self' and row_number() over (
        partition by rated.fiscal_year, rated.subject_type, rated.subject_code
        order by list_position(
            ['finance', 'third_party', 'department', 'self'], rated.kind
        )
    ) = 1 as is_leading,
    rated.evaluator,
    rated.reported_on,
    rated.disclosed_on,
    coalesce(rated.funds_covered_yuan, subject_budgets.adjusted_yuan) as funds_yuan,
    rated.score,
    band_of(rated.score) as score_band
from rated
left join subject_budgets using (fiscal_year, subject_type, subject_code)
left join core.dim_project as project using (fiscal_year, project_code)
join core.dim_department as department
    on rated.department_code = department.department_code
order by rated.fiscal_year, rated.region_code, rated.department_code

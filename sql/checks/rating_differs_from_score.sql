-- The rating given is not the one that the score leads to.
-- 所给等级与按分数线推得的等级不一致。
-- severity: warning
with rated as (
    select
        evaluation.*,
        rating_of(
            evaluation.score,
            band.excellent_minimum,
            band.good_minimum,
            band.fair_minimum
        ) as rating_derived
    from core.fct_evaluation as evaluation
    join core.dim_rating_band as band using (region_code, fiscal_year)
)

select
    'evaluation' as kind,
    fiscal_year,
    department_code,
    project_code,
    batch_id,
    source_file,
    source_sheet,
    source_row,
    'rating' as column_name,
    printed_rating as printed,
    rating_derived as computed
from rated
where rating_given in ('excellent', 'good', 'fair', 'poor')
    and rating_given <> rating_derived

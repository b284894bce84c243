-- The rate of a cut lies outside the range of the rule for its rating.
-- 压减比例超出该等级规定的区间。
-- severity: warning
with ratings as (
    select
        evaluation.fiscal_year as evaluation_year,
        evaluation.subject_type,
        evaluation.subject_code,
        evaluation.rating_given as rating
    from core.fct_evaluation as evaluation
    qualify row_number() over (
        partition by fiscal_year, subject_type, subject_code
        order by list_position(
            ['finance', 'third_party', 'department', 'self'], evaluation.kind
        )
    ) = 1
),

used as (
    select
        * replace (coalesce(evaluation_year, budget_year - 1) as evaluation_year)
    from core.fct_result_use
    where effect = 'cut'
)

select
    'result_use' as kind,
    used.budget_year as fiscal_year,
    used.department_code,
    used.project_code,
    used.batch_id,
    used.source_file,
    used.source_sheet,
    used.source_row,
    'rate' as column_name,
    used.rate::varchar as printed,
    concat_ws('-', rule.minimum_rate::varchar, rule.maximum_rate::varchar) as computed
from used
join ratings using (evaluation_year, subject_type, subject_code)
join core.dim_result_rule as rule
    on used.region_code = rule.region_code
    and used.budget_year = rule.budget_year
    and ratings.rating = rule.rating
    and used.effect = rule.action
where used.rate not between rule.minimum_rate and rule.maximum_rate

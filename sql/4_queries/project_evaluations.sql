-- Evaluations of one project in all years, by itself and by others.
-- 单个项目历年绩效评价:自评与他评的得分与等级。
-- grain: fiscal_year, kind
-- nullable: rating_given, rating_derived, evaluator, reported_on, disclosed_on,
--   funds_yuan, score
select
    fiscal_year,
    subject_type,
    subject_code,
    project_code,
    kind,
    score::double as score,
    rating,
    rating_given,
    rating_derived,
    is_rating_different,
    is_leading,
    funds_yuan,
    evaluator,
    reported_on,
    disclosed_on
from marts.evaluation
where project_code = $project_code::varchar
order by fiscal_year, list_position(
    ['self', 'department', 'third_party', 'finance'], kind
)

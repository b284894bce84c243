-- Evaluations of a scope in a year, with the rating given and the derived one.
-- 绩效评价:所选范围某年度的评价,含所给等级与推得等级。
-- grain: subject_type, subject_code, kind
-- nullable: project_code, printed_rating, rating_given, rating_derived, evaluator,
--   reported_on, disclosed_on, funds_yuan, score, score_band
-- optional: kind, region_code, department_code
select * replace (score::double as score)
from marts.evaluation
where fiscal_year = $fiscal_year::smallint
    and ($kind::varchar is null or kind = $kind::varchar)
    and in_scope(
        region_code,
        department_code,
        current_department_code,
        $region_code::varchar,
        $department_code::varchar
    )
order by subject_type, subject_code, kind

-- Scores of a scope in a year by kind of evaluation, counted in steps of two points.
-- 得分分布:所选范围某年度各评价方式按每两分一档的对象数与占比。
-- Shares are of the subjects scored by the same kind; kinds are never put together.
-- A step is divided where its scores lead to different ratings; 100 is in the last.
-- grain: kind, score_from, rating
-- nullable: share
-- optional: subject_type, region_code, department_code
with scored as (
    select
        kind,
        least(floor(score / 2) * 2, 98)::integer as score_from,
        coalesce(rating_derived, 'not_rated') as rating
    from marts.evaluation
    where fiscal_year = $fiscal_year::smallint
        and score is not null
        and ($subject_type::varchar is null or subject_type = $subject_type::varchar)
        and in_scope(
            region_code,
            department_code,
            current_department_code,
            $region_code::varchar,
            $department_code::varchar
        )
)

select
    kind,
    score_from,
    rating,
    count(*)::integer as subject_count,
    ratio(count(*), sum(count(*)) over (partition by kind)) as share
from scored
group by kind, score_from, rating
order by kind, score_from, rating

-- Self scores less scores by others in a year, counted in steps of two points.
-- 自评与他评分差分布:所选范围某年度按每两分一档的对象数。
-- `gap_from` is the lower end of a step, which belongs to it.
-- grain: gap_from
-- nullable: share, mean_score_gap
-- optional: region_code, department_code
select
    (floor(score_gap / 2) * 2)::integer as gap_from,
    gap_from + 2 as gap_to,
    count(*)::integer as subject_count,
    ratio(count(*), sum(count(*)) over ()) as share,
    ratio(sum(sum(score_gap)) over (), sum(count(*)) over ()) as mean_score_gap
from marts.rating_gap
where fiscal_year = $fiscal_year::smallint
    and score_gap is not null
    and in_scope(
        region_code,
        department_code,
        current_department_code,
        $region_code::varchar,
        $department_code::varchar
    )
group by gap_from
order by gap_from

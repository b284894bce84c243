-- Scores of the appraisal by year: how a scope is spread, and one department within it.
-- 历年部门考核:所选范围得分的分布,以及所选部门的得分与名次。
-- The mean is the plain mean of the departments' scores; places are those among all.
-- grain: fiscal_year
-- nullable: mean_score, lowest_score, lower_quartile_score, median_score,
--   upper_quartile_score, highest_score, department_score, department_place
-- optional: region_code, department_code
select
    fiscal_year,
    year.is_in_progress,
    count(score)::integer as placed_count,
    avg(score)::double as mean_score,
    min(score)::double as lowest_score,
    quantile_cont(score, 0.25)::double as lower_quartile_score,
    quantile_cont(score, 0.5)::double as median_score,
    quantile_cont(score, 0.75)::double as upper_quartile_score,
    max(score)::double as highest_score,
    any_value(score) filter (department_code = $department_code::varchar)::double
        as department_score,
    any_value(place) filter (department_code = $department_code::varchar)::integer
        as department_place
from marts.appraisal_score
join marts.year as year using (fiscal_year)
where $region_code::varchar is null or region_code = $region_code::varchar
group by all
order by fiscal_year

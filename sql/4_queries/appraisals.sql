-- Departments of a region by their score in the appraisal of a year.
-- 部门考核排名:某年度全部或某区划各部门的得分、名次与分项得分。
-- Places are those within the region where one is chosen.
-- grain: department_code
-- nullable: place, score, prior_score, score_change, ex_ante_points, targets_points,
--   monitoring_points, rectification_points, self_evaluation_points, disclosure_points
-- optional: region_code
select
    fiscal_year,
    department_code,
    current_department_code,
    region_code,
    department_name,
    if($region_code::varchar is null, place, place_in_region)::integer as place,
    if($region_code::varchar is null, placed_count, placed_in_region_count)::integer
        as placed_count,
    columns('_weight$')::double,
    columns('score')::double,
    columns('_points$')::double
from marts.appraisal_score
where fiscal_year = $fiscal_year::smallint
    and ($region_code::varchar is null or region_code = $region_code::varchar)
order by place nulls last, department_code

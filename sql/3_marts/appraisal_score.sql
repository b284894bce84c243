-- Scores of the department appraisal: one row a department and year, with its place.
-- 部门考核得分:每个年度、部门一行,含名次。
-- Points of a criterion are those of its measures; equal scores share a place. A
-- department of which nothing can be judged has neither score nor place.
-- grain: fiscal_year, department_code
-- nullable: score, prior_score, score_change, place, place_in_region, ex_ante_points,
--   targets_points, monitoring_points, rectification_points, self_evaluation_points,
--   disclosure_points
-- references: department_code -> core.dim_department
with scores as (
    select
        fiscal_year,
        department_code,
        coalesce(sum(weight) filter (verdict = 'judged'), 0) as judged_weight,
        sum(points) as score,
        sum(points) filter (criterion = 'ex_ante') as ex_ante_points,
        sum(points) filter (criterion = 'targets') as targets_points,
        sum(points) filter (criterion = 'monitoring') as monitoring_points,
        sum(points) filter (criterion = 'rectification') as rectification_points,
        sum(points) filter (criterion = 'self_evaluation') as self_evaluation_points,
        sum(points) filter (criterion = 'disclosure') as disclosure_points
    from marts.department_appraisal
    group by all
)

select
    scores.fiscal_year,
    scores.department_code,
    department.current_department_code,
    department.region_code,
    department.department_name,
    case when score is not null then rank() over whole end as place,
    count(score) over (partition by scores.fiscal_year) as placed_count,
    case when score is not null then rank() over region end as place_in_region,
    count(score) over (partition by scores.fiscal_year, department.region_code)
        as placed_in_region_count,
    scores.judged_weight,
    scores.score,
    any_value(scores.score) over before as prior_score,
    scores.score - any_value(scores.score) over before as score_change,
    scores.* exclude (fiscal_year, department_code, judged_weight, score)
from scores
join core.dim_department as department using (department_code)
window
    whole as (partition by scores.fiscal_year order by score desc nulls last),
    region as (
        partition by scores.fiscal_year, department.region_code
        order by score desc nulls last
    ),
    before as (
        partition by scores.department_code order by scores.fiscal_year
        range between 1 preceding and 1 preceding
    )
order by scores.fiscal_year, department.region_code, scores.department_code

-- Departments of a scope by their scores in a year: their own, by others, and the gap.
-- 部门得分:所选范围某年度各部门的自评与他评得分、分差及等级下调情况。
-- The matched scores are means over the subjects that have both, so that their
-- difference is the gap.
-- grain: department_code
-- nullable: mean_self_score, weighted_self_score, mean_other_score,
--   weighted_other_score, matched_self_score, matched_other_score, mean_score_gap,
--   downgraded_share, self_scored_funds_yuan, other_scored_funds_yuan
-- optional: region_code, department_code
with matched as (
    select
        department_code,
        ratio(sum(self_score), count(*)) as matched_self_score,
        ratio(sum(other_score), count(*)) as matched_other_score
    from marts.rating_gap
    where fiscal_year = $fiscal_year::smallint
        and score_gap is not null
    group by all
)

select
    department.fiscal_year,
    department.department_code,
    department.department_name,
    region.own_level_name as region_name,
    region.own_level_name_en as region_name_en,
    department.self_scored_count::integer as self_scored_count,
    department.other_scored_count::integer as other_scored_count,
    department.score_gap_count::integer as score_gap_count,
    department.compared_count::integer as compared_count,
    department.downgraded_count::integer as downgraded_count,
    department.self_scored_funds_yuan,
    department.other_scored_funds_yuan,
    department.mean_self_score,
    department.weighted_self_score,
    department.mean_other_score,
    department.weighted_other_score,
    matched.matched_self_score,
    matched.matched_other_score,
    department.mean_score_gap,
    department.downgraded_share
from marts.department_year as department
join core.dim_region as region using (region_code)
left join matched using (department_code)
where department.fiscal_year = $fiscal_year::smallint
    and department.self_scored_count + department.other_scored_count > 0
    and in_scope(
        department.region_code,
        department.department_code,
        department.current_department_code,
        $region_code::varchar,
        $department_code::varchar
    )
order by department.department_code

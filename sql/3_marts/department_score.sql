-- Scores by department: one row a department and year, in parts that may be added.
-- 部门评价得分:每个年度、部门一行,均为可加总的分项。
-- Scores are those of projects; ratings by others those of every leading evaluation,
-- the gap that of every subject with a self score and one by others.
-- grain: fiscal_year, department_code
-- nullable: self_scored_funds_yuan, other_scored_funds_yuan, self_score_total,
--   self_score_weighted_total, other_score_total, other_score_weighted_total,
--   score_gap_total
-- references: department_code -> core.dim_department
with scored as (
    select
        evaluation.*,
        case when subject_type = 'project' and kind = 'self' then score end
            as self_score,
        case when subject_type = 'project' and is_leading then score end
            as other_score,
        case when is_leading and rating <> 'not_rated' then rating end as other_rating,
        case when is_leading then gap.score_gap end as score_gap,
        is_leading and coalesce(gap.is_compared, false) as is_compared,
        is_leading and coalesce(gap.is_downgraded, false) as is_downgraded
    from marts.evaluation as evaluation
    left join marts.rating_gap as gap using (fiscal_year, subject_type, subject_code)
)

select
    fiscal_year,
    department_code,
    count(self_score) as self_scored_count,
    count(other_score) as other_scored_count,
    count(other_rating) as other_rated_count,
    count(*) filter (other_rating in ('excellent', 'good')) as other_good_count,
    count(*) filter (is_compared) as compared_count,
    count(*) filter (is_downgraded) as downgraded_count,
    count(score_gap) as score_gap_count,
    sum(funds_yuan) filter (self_score is not null) as self_scored_funds_yuan,
    sum(funds_yuan) filter (other_score is not null) as other_scored_funds_yuan,
    sum(self_score) as self_score_total,
    sum(self_score * funds_yuan) as self_score_weighted_total,
    sum(other_score) as other_score_total,
    sum(other_score * funds_yuan) as other_score_weighted_total,
    sum(score_gap) as score_gap_total
from scored
group by all
order by fiscal_year, department_code

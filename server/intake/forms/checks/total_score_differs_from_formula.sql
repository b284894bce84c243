-- The total adds up, but would be another one if every score were what its formula gives.
with scores as (
    select
        form_id,
        score_points,
        case when base.base_yuan > 0 then least(weight_points, weight_points * base.executed_yuan / base.base_yuan) end as score_computed
    from money
    join execution_base as base using (form_id)
    where role = 'total' and score_points is not null
    union all
    select form_id, score_points, score_computed from indicator where score_points is not null
),

sums as (
    select
        form_id,
        sum(score_points) as printed,
        sum(case when abs(score_points - score_computed) > 0.0050001 then round(score_computed, 2)::decimal(18, 2) else score_points end) as computed
    from scores
    group by all
)

select form_id, [total_score.cell] as cells, plainly(said_number(total_score)) as printed, plainly(computed) as computed
from form join sums using (form_id)
where kind = 'project_self_evaluation' and abs(said_number(total_score) - sums.printed) <= 0.005 and sums.printed <> computed

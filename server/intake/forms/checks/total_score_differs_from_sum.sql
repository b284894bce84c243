-- The total of scores is not what the printed scores add up to.
with scores as (
    select form_id, score_points from money where role = 'total' and score_points is not null
    union all
    select form_id, score_points from indicator where score_points is not null
),

sums as (
    select form_id, sum(score_points) as computed
    from scores
    group by all
)

select form_id, [total_score.cell] as cells, plainly(said_number(total_score)) as printed, plainly(computed) as computed
from form join sums using (form_id)
where kind = 'project_self_evaluation' and abs(said_number(total_score) - computed) > 0.005

-- The execution score is rate × points, not above the points, at two decimals.
with scores as (
    select
        form_id,
        score.cell as cell,
        score_points,
        least(weight_points, weight_points * base.executed_yuan / base.base_yuan) as computed
    from money
    join execution_base as base using (form_id)
    where role = 'total' and base.base_yuan > 0 and base.executed_yuan >= 0
)

select form_id, [cell] as cells, plainly(score_points) as printed, plainly(round(computed, 2)::decimal(18, 2)) as computed
from scores
where abs(score_points - computed) > 0.0050001

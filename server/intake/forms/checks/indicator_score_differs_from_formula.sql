-- The score of an indicator in numbers is points × result ÷ target (or its inverse), not above the points, at two decimals.
select
    form_id,
    [score.cell, target.cell, actual.cell] as cells,
    plainly(score_points) as printed,
    plainly(round(score_computed, 2)::decimal(18, 2)) as computed
from indicator
where kind = 'project_self_evaluation' and abs(score_points - score_computed) > 0.0050001

-- The points of execution and indicators add up to 100.
with weights as (
    select form_id, weight_points, null as cell, 0 as row from money where role = 'total' and weight is not null
    union all
    select form_id, weight_points, weight.cell, row from indicator where weight is not null
),

sums as (
    select form_id, list(cell order by row) filter (cell is not null) as cells, sum(weight_points) as computed
    from weights
    group by all
)

select form_id, cells, plainly(said_number(total_weight)) as printed, plainly(computed) as computed
from form join sums using (form_id)
where kind = 'project_self_evaluation' and computed <> 100

-- A score short of its points, or a target that may be missed, without a reason.
select form_id, [reason.cell] as cells, plainly(score_points) as printed, plainly(weight_points) as computed
from indicator
where kind = 'project_self_evaluation'
    and reason is not null
    and coalesce(reason.text, '0') in ('0', '无')
    and score_points < weight_points
union all
select form_id, [if(is_ticked(impossible), impossible.cell, possible.cell)], null, null
from indicator
where kind = 'monitoring'
    and (is_ticked(possible) or is_ticked(impossible))
    and not (is_ticked(certain) or (is_ticked(possible) and is_ticked(impossible)))
    and not (is_ticked(funding) or is_ticked(institution) or is_ticked(staff) or is_ticked(equipment) or is_ticked(other))
    and coalesce(reason.text, '无') = '无'

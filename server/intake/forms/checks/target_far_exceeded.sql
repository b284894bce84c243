-- A result of more than twice its target: the target was set too low, or one of the two is wrong.
select form_id, [actual.cell, target.cell] as cells, actual.text as printed, target.text as computed
from indicator
where target_number > 0
    and coalesce(target_operator, '≥') in ('≥', '>', '=')
    and not is_ratio
    and actual_number > 2 * target_number

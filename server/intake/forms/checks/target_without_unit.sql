-- A target in numbers without a unit.
select form_id, [target.cell] as cells, target.text as printed, null as computed
from indicator
where target_number is not null and target_unit is null

-- A number where the name of an indicator belongs.
select form_id, [level3.cell] as cells, level3.text as printed, null as computed
from indicator
where is_number(tidy(level3.text))

-- A 0 where a reason belongs.
select form_id, [reason.cell] as cells, reason.text as printed, null as computed
from indicator
where regexp_full_match(reason.text, '0(\.0+)?')

-- No column is ticked for how likely the target is.
select form_id, [certain.cell, possible.cell, impossible.cell] as cells, null as printed, null as computed
from indicator
where kind = 'monitoring' and certain is not null
    and not is_ticked(certain) and not is_ticked(possible) and not is_ticked(impossible)

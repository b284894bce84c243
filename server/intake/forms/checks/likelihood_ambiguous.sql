-- More than one column is ticked for how likely the target is.
with ticks as (
    select form_id, list_filter([certain, possible, impossible], lambda said: is_ticked(said)) as saids
    from indicator
    where kind = 'monitoring'
)

select form_id, list_transform(saids, lambda said: said.cell) as cells, null as printed, null as computed
from ticks
where len(saids) > 1

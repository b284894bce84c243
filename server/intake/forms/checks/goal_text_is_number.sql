-- A goal in words that holds only an amount.
with goals as (
    select form_id, list_filter([expected, actual], lambda said: said.text is not null) as saids
    from form
)

select
    form_id,
    list_transform(saids, lambda said: said.cell) as cells,
    array_to_string(list_transform(saids, lambda said: said.text), '; ') as printed,
    null as computed
from goals
where len(saids) > 0 and len(list_filter(saids, lambda said: not is_number(tidy(said.text)))) = 0

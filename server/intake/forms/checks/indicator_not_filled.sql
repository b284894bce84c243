-- An indicator without target, result and score.
with blanks as (
    select
        form_id,
        row,
        list_filter([target, actual, weight, score], lambda said: said is not null and said.text is null) as saids
    from indicator
    where kind = 'project_self_evaluation' and target.text is null and actual.text is null and score.text is null
)

select form_id, flatten(list(list_transform(saids, lambda said: said.cell) order by row)) as cells, null as printed, null as computed
from blanks
group by form_id

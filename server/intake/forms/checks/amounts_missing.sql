-- The total row has no amounts.
select
    form_id,
    list_transform(list_filter([initial, full_year, executed], lambda said: said is not null), lambda said: said.cell) as cells,
    null as printed,
    null as computed
from money
where role = 'total'
    and initial_yuan is null and full_year_yuan is null and executed_yuan is null
    and form_id not in (select form_id from execution_base where coalesce(initial_parts, full_year_parts, executed_parts) is not null)

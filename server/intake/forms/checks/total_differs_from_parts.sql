-- A total that its parts do not add up to, for each column where any of them is filled.
with columns as (
    select form_id, row, role, unnest([
        {'field': 'initial', 'said': initial, 'yuan': initial_yuan},
        {'field': 'full_year', 'said': full_year, 'yuan': full_year_yuan},
        {'field': 'executed', 'said': executed, 'yuan': executed_yuan}
    ], recursive := true)
    from money
    where not is_detail
),

sums as (
    select
        form_id,
        field,
        list(cell order by role <> 'total', row) filter (yuan is not null) as cells,
        sum(yuan) filter (role = 'total') as total_yuan,
        sum(yuan) filter (role <> 'total') as parts_yuan
    from columns
    group by all
)

select form_id, cells, plainly(total_yuan) as printed, plainly(parts_yuan) as computed
from sums
where total_yuan <> parts_yuan

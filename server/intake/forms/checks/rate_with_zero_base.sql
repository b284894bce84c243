-- A rate printed where there is no budget to divide by.
select form_id, list(rate.cell order by row) as cells, any_value(rate.text) as printed, null as computed
from money
where rate_points is not null and coalesce(full_year_yuan, initial_yuan) = 0 and role <> 'total'
group by form_id

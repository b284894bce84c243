-- A monitoring form without the amount expected by the end of the year.
select form_id, [forecast.cell] as cells, null as printed, null as computed
from money
where kind = 'monitoring' and role = 'total' and forecast is not null and forecast_yuan is null

-- The form names neither a department nor a unit.
select form_id, list_filter([department_name.cell, unit_name.cell], lambda cell: cell is not null) as cells, null as printed, null as computed
from form
where kind <> 'revenue_execution_table' and department_name.text is null and unit_name.text is null

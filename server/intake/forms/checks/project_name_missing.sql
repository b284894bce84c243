-- The form names no project.
select form_id, [project_name.cell] as cells, null as printed, null as computed
from form
where kind <> 'revenue_execution_table' and project_name.text is null

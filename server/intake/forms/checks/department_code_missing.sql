-- The cell for the code of the department is blank.
select form_id, [department_code.cell] as cells, null as printed, null as computed
from form
where has_department_code and department_code.text is null

-- The year inside a project code (characters 7 and 8) is later than that of the form.
select
    form_id,
    [project_code.cell, year.cell] as cells,
    year.text as printed,
    '20' || substr(project_code.text, 7, 2) as computed
from form
where strlen(project_code.text) = 21
    and try_cast(substr(project_code.text, 7, 2) as integer) > try_cast(year.text as integer) - 2000

-- The form does not say its year in digits.
select form_id, [year.cell] as cells, year.text as printed, null as computed
from form
where try_cast(year.text as integer) is null

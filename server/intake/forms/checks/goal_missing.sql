-- The expected goal is blank although a result is told.
select form_id, [expected.cell] as cells, null as printed, null as computed
from form
where expected is not null and expected.text is null and actual.text is not null

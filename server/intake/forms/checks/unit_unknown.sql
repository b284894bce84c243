-- A table of revenue that names no unit: 万元 is the custom of forms of projects only.
select form_id, [first(actual.cell order by no)] as cells, first(actual.text order by no) as printed, null as computed
from revenue join (select form_id, unit from form) as form using (form_id)
where unit = '' and actual is not null
group by form_id

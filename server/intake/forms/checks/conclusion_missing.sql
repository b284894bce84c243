-- Conclusion, problems and measures are all blank.
select form_id, [conclusion.cell, issues.cell, measures.cell] as cells, null as printed, null as computed
from form
where conclusion is not null and conclusion.text is null and issues.text is null and measures.text is null

-- A target in numbers whose result is words.
select form_id, [actual.cell] as cells, actual.text as printed, target.text as computed
from indicator
where kind = 'project_self_evaluation' and target_number is not null and actual.text is not null and actual_number is null

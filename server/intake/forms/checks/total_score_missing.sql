-- The total of scores is blank.
select form_id, [total_score.cell] as cells, null as printed, null as computed
from form
where kind = 'project_self_evaluation' and total_score is not null and total_score.text is null

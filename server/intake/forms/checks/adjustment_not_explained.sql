-- A budget changed during the year without a reason; the instruction printed in the cell is none.
select
    form_id,
    [initial.cell, full_year.cell, reason.cell] as cells,
    plainly(initial_yuan) as printed,
    plainly(full_year_yuan) as computed
from money
where role = 'total'
    and reason is not null
    and initial_yuan <> full_year_yuan
    and (coalesce(reason.text, '无') = '无' or regexp_matches(reason.text, '须说明|需说明|说明理由|字以?内'))

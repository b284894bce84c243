-- A subject's money is not cut and cancelled in one year, nor more than reported.
-- 同一对象同一年度不同时计入压减和取消,计入额不超过上报额。
-- severity: error
select budget_year, subject_type, subject_code
from marts.reduction
group by all
having count(*) filter (effect in ('cut', 'cancel') and counted_yuan > 0) > 1
    or bool_or(counted_yuan > greatest(amount_yuan, 0))

-- Reductions by department: one row a department and budget year, net of double counting.
-- 部门资金压减收回:每个预算年度、部门一行,均为净额。
-- grain: fiscal_year, department_code
-- nullable: ex_ante_effect_yuan, cut_yuan, fair_cut_yuan, cancel_yuan, recover_yuan,
--   result_reduction_yuan, proposed_yuan
-- references: department_code -> core.dim_department
select
    budget_year as fiscal_year,
    department_code,
    count(*) filter (counted_yuan > 0) as reduction_count,
    sum(counted_yuan) filter (effect = 'ex_ante') as ex_ante_effect_yuan,
    sum(counted_yuan) filter (effect = 'cut') as cut_yuan,
    sum(counted_yuan) filter (effect = 'cut' and rating = 'fair') as fair_cut_yuan,
    sum(counted_yuan) filter (effect = 'cancel') as cancel_yuan,
    sum(counted_yuan) filter (effect = 'recover') as recover_yuan,
    sum(counted_yuan) filter (effect in ('cut', 'cancel')) as result_reduction_yuan,
    sum(amount_yuan) filter (status = 'proposed') as proposed_yuan
from marts.reduction
group by all
order by fiscal_year, department_code

-- Reductions by department: one row a department and budget year, net of double
-- counting.
-- 部门资金压减收回:每个预算年度、部门一行,均为净额。
-- grain: fiscal_year, department_code
-- nullable: ex_ante_effect_yuan, cut_yuan, fair_cut_yuan, cancel_yuan, recover_yuan,
--   result_reduction_yuan
-- references: department_code -> core.dim_department
select
    budget_year as fiscal_year,
    department_code,
    sum(subject_count)::bigint as reduction_count,
    sum(net_yuan) filter (effect = 'ex_ante') as ex_ante_effect_yuan,
    sum(net_yuan) filter (effect = 'cut') as cut_yuan,
    sum(fair_net_yuan) filter (effect = 'cut') as fair_cut_yuan,
    sum(net_yuan) filter (effect = 'cancel') as cancel_yuan,
    sum(net_yuan) filter (effect = 'recover') as recover_yuan,
    sum(net_yuan) filter (effect in ('cut', 'cancel')) as result_reduction_yuan,
    sum(proposed_yuan) as proposed_yuan
from marts.department_effect
group by all
order by fiscal_year, department_code

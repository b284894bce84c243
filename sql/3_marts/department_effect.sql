-- Effects on money by department: one row a department, budget year and effect.
-- 部门资金压减收回:每个预算年度、部门、处理方式的总额、剔除额与净额。
-- Gross is decided and realised; what is only proposed stands apart. The base is that
-- of the effects that count and have one.
-- grain: budget_year, department_code, effect
-- nullable: none
-- references: department_code -> core.dim_department
select
    budget_year,
    department_code,
    current_department_code,
    region_code,
    effect,
    count(*) filter (counted_yuan > 0) as subject_count,
    coalesce(sum(amount_yuan) filter (status <> 'proposed'), 0) as gross_yuan,
    sum(double_counted_yuan) as double_counted_yuan,
    sum(counted_yuan) as net_yuan,
    coalesce(sum(counted_yuan) filter (status = 'decided'), 0) as decided_yuan,
    coalesce(sum(counted_yuan) filter (status = 'realised'), 0) as realised_yuan,
    coalesce(sum(base_yuan) filter (counted_yuan > 0), 0) as base_yuan,
    coalesce(sum(counted_yuan) filter (base_yuan > 0), 0) as net_of_base_yuan,
    coalesce(sum(counted_yuan) filter (rating = 'fair'), 0) as fair_net_yuan,
    coalesce(sum(amount_yuan) filter (status = 'proposed'), 0) as proposed_yuan
from marts.reduction
where effect in ('ex_ante', 'cut', 'cancel', 'recover')
group by all
order by budget_year, region_code, department_code

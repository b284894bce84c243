-- Effects on money of a scope by budget year: base, gross, what is taken out, net.
-- 资金处理:所选范围各预算年度每种处理方式的基数、总额、剔除额、净额与落实情况。
-- grain: budget_year, effect
-- nullable: rate
-- optional: region_code, department_code
with counted as (
    select *
    from marts.department_effect
    where in_scope(
        region_code,
        department_code,
        current_department_code,
        $region_code::varchar,
        $department_code::varchar
    )
)

select
    cell.budget_year,
    cell.effect,
    coalesce(sum(counted.gross_yuan), 0) as gross_yuan,
    coalesce(sum(counted.double_counted_yuan), 0) as double_counted_yuan,
    coalesce(sum(counted.net_yuan), 0) as net_yuan,
    coalesce(sum(counted.decided_yuan), 0) as decided_yuan,
    coalesce(sum(counted.realised_yuan), 0) as realised_yuan,
    coalesce(sum(counted.proposed_yuan), 0) as proposed_yuan,
    coalesce(sum(counted.base_yuan), 0) as base_yuan,
    ratio(sum(counted.net_of_base_yuan), sum(counted.base_yuan)) as rate,
    coalesce(sum(counted.subject_count), 0)::integer as subject_count
from marts.reduction_year as cell
left join counted using (budget_year, effect)
group by all
order by cell.budget_year, cell.effect

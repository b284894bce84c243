-- Idle balances: one row a project and budget year, of money left over at its start
-- that is more than two years old by its end.
-- 可收回资金:年初结转结余中至当年末形成两年以上的每个项目一行,及当年收回数。
-- What was recovered comes from the record of the budget year, net of what is excluded.
-- grain: budget_year, project_code
-- nullable: balance_yuan, left_yuan
-- references: department_code -> core.dim_department
with idle as (
    select
        (fiscal_year + 1)::smallint as budget_year,
        fiscal_year,
        project_code,
        department_code,
        region_code,
        min(origin_year) as origin_year,
        sum(balance_yuan) as balance_yuan
    from core.fct_carry_over
    where age_place(fiscal_year + 1 - origin_year) = 3
    group by all
),

recovered as (
    select budget_year, project_code, sum(counted_yuan) as recover_yuan
    from marts.reduction
    where effect = 'recover'
    group by all
)

select
    idle.budget_year,
    idle.fiscal_year,
    idle.project_code,
    idle.department_code,
    department.current_department_code,
    idle.region_code,
    project.project_name,
    department.department_name,
    idle.origin_year,
    idle.balance_yuan,
    coalesce(recovered.recover_yuan, 0) as recover_yuan,
    greatest(idle.balance_yuan - coalesce(recovered.recover_yuan, 0), 0) as left_yuan
from idle
join core.dim_department as department using (department_code)
join core.dim_project as project
    on idle.fiscal_year = project.fiscal_year
    and idle.project_code = project.project_code
left join recovered
    on idle.budget_year = recovered.budget_year
    and idle.project_code = recovered.project_code
order by idle.budget_year, idle.region_code, idle.department_code

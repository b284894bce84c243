-- Departments beside their peers: one row a year and department of today.
-- 部门与同类部门:每个年度、现部门一行,附同类部门的均值与执行率。
-- Peers are the other departments of the same region and the same standing (budget
-- department, or unit of one) with projects in the year; merged ones count as one.
-- grain: fiscal_year, department_code
-- nullable: initial_yuan, adjusted_yuan, executed_yuan, execution_rate,
--   execution_rate_of_initial, peer_initial_yuan, peer_adjusted_yuan,
--   peer_executed_yuan, peer_execution_rate, peer_execution_rate_of_initial
-- references: department_code -> core.dim_department
with departments as (
    select
        department_year.fiscal_year,
        department_year.current_department_code as department_code,
        current.region_code,
        current.parent_department_code is not null as is_unit,
        sum(department_year.initial_yuan) as initial_yuan,
        sum(department_year.adjusted_yuan) as adjusted_yuan,
        sum(department_year.executed_yuan) as executed_yuan
    from marts.department_year
    join core.dim_department as current
        on department_year.current_department_code = current.department_code
    where department_year.project_count > 0
    group by all
),

beside as (
    select
        *,
        count(*) over peers - 1 as peer_count,
        sum(initial_yuan) over peers - coalesce(initial_yuan, 0) as peers_initial_yuan,
        sum(adjusted_yuan) over peers - coalesce(adjusted_yuan, 0)
            as peers_adjusted_yuan,
        sum(executed_yuan) over peers - coalesce(executed_yuan, 0)
            as peers_executed_yuan
    from departments
    window peers as (partition by fiscal_year, region_code, is_unit)
)

select
    fiscal_year,
    department_code,
    region_code,
    is_unit,
    initial_yuan,
    adjusted_yuan,
    executed_yuan,
    ratio(executed_yuan, adjusted_yuan) as execution_rate,
    ratio(executed_yuan, initial_yuan) as execution_rate_of_initial,
    peer_count,
    (peers_initial_yuan / nullif(peer_count, 0))::decimal(38, 2) as peer_initial_yuan,
    (peers_adjusted_yuan / nullif(peer_count, 0))::decimal(38, 2) as peer_adjusted_yuan,
    (peers_executed_yuan / nullif(peer_count, 0))::decimal(38, 2) as peer_executed_yuan,
    ratio(peers_executed_yuan, peers_adjusted_yuan) as peer_execution_rate,
    ratio(peers_executed_yuan, peers_initial_yuan) as peer_execution_rate_of_initial
from beside
order by fiscal_year, region_code, department_code

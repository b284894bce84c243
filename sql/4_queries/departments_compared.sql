-- Two departments of today over the years, and the mean of the first one's peers.
-- 部门比较:两个现部门及前者同类部门均值的各年度资金与执行率,已合并部门并入现部门。
-- Without a first department it is the largest of the region in the last year on
-- record; without a second one it is compared with its peers alone.
-- grain: fiscal_year, subject
-- nullable: initial_yuan, adjusted_yuan, executed_yuan, real_initial_yuan,
--   real_adjusted_yuan, real_executed_yuan, execution_rate, execution_rate_of_initial
-- optional: region_code, department_code, other_code, peer_basis
-- values: peer_basis (region, size)
with departments as (
    select
        fiscal_year,
        current_department_code as department_code,
        any_value(region_code) as region_code,
        sum(initial_yuan) as initial_yuan,
        sum(adjusted_yuan) as adjusted_yuan,
        sum(executed_yuan) as executed_yuan
    from marts.department_year
    where project_count > 0
    group by all
),

largest as (
    select arg_max(department_code, adjusted_yuan) as department_code
    from departments
    where fiscal_year = (select max(fiscal_year) from departments)
        and region_code = coalesce($region_code::varchar, region_code)
),

asked as (
    select
        current_department_code as department_code,
        if(department.department_code = $other_code::varchar, 'other', 'department')
            as subject
    from core.dim_department as department
    cross join largest
    where department.department_code in (
        coalesce($department_code::varchar, largest.department_code),
        $other_code::varchar)
),

subjects as (
    select
        departments.fiscal_year,
        asked.subject,
        departments.department_code,
        1 as department_count,
        departments.initial_yuan,
        departments.adjusted_yuan,
        departments.executed_yuan,
        ratio(executed_yuan, adjusted_yuan) as execution_rate,
        ratio(executed_yuan, initial_yuan) as execution_rate_of_initial
    from departments
    join asked using (department_code)
    union all
    select
        peer.fiscal_year,
        'peers',
        peer.department_code,
        peer.peer_count,
        peer.mean_initial_yuan,
        peer.mean_adjusted_yuan,
        peer.mean_executed_yuan,
        peer.execution_rate,
        peer.execution_rate_of_initial
    from marts.department_peer as peer
    join asked using (department_code)
    where asked.subject = 'department' and peer.peer_count > 0
        and peer.peer_basis = coalesce($peer_basis::varchar, 'region')
)

select
    subjects.fiscal_year,
    subjects.subject,
    subjects.department_code,
    department.department_name,
    subjects.department_count::integer as department_count,
    year.is_in_progress,
    subjects.initial_yuan,
    subjects.adjusted_yuan,
    subjects.executed_yuan,
    real_terms(subjects.initial_yuan, price_factor) as real_initial_yuan,
    real_terms(subjects.adjusted_yuan, price_factor) as real_adjusted_yuan,
    real_terms(subjects.executed_yuan, price_factor) as real_executed_yuan,
    subjects.execution_rate,
    subjects.execution_rate_of_initial
from subjects
join core.dim_department as department using (department_code)
join marts.year as year using (fiscal_year)
left join core.dim_deflator using (fiscal_year)
order by subjects.fiscal_year, subjects.subject

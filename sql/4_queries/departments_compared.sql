-- Two departments of today over the years, and the mean of the first one's peers.
-- 部门比较:两个现部门及前者同类部门均值的各年度资金与执行率,已合并部门并入现部门。
-- Without a first department it is the largest of the region in the last year on
-- record; without a second one it is compared with its peers alone.
-- grain: fiscal_year, subject
-- nullable: initial_yuan, adjusted_yuan, executed_yuan, real_initial_yuan,
--   real_adjusted_yuan, real_executed_yuan, execution_rate, execution_rate_of_initial
-- optional: region_code, department_code, other_code
with largest as (
    select arg_max(department_code, adjusted_yuan) as department_code
    from marts.peer_year
    where fiscal_year = (select max(fiscal_year) from marts.peer_year)
        and region_code = coalesce($region_code::varchar, region_code)
),

beside as (
    select
        peer_year.*,
        department.department_name,
        department.department_code = first.current_department_code as is_first
    from marts.peer_year
    join core.dim_department as department using (department_code)
    cross join largest
    join core.dim_department as first on first.department_code
        = coalesce($department_code::varchar, largest.department_code)
    left join core.dim_department as second
        on second.department_code = $other_code::varchar
    where department.department_code in (
        first.current_department_code, second.current_department_code)
),

subjects as (
    select
        fiscal_year,
        if(is_first, 'department', 'other') as subject,
        department_code,
        department_name,
        1 as department_count,
        initial_yuan,
        adjusted_yuan,
        executed_yuan,
        execution_rate,
        execution_rate_of_initial
    from beside
    union all
    select
        fiscal_year,
        'peers',
        department_code,
        department_name,
        peer_count,
        peer_initial_yuan,
        peer_adjusted_yuan,
        peer_executed_yuan,
        peer_execution_rate,
        peer_execution_rate_of_initial
    from beside
    where is_first and peer_count > 0
)

select
    subjects.fiscal_year,
    subjects.subject,
    subjects.department_code,
    subjects.department_name,
    subjects.department_count::integer as department_count,
    year.is_in_progress,
    subjects.initial_yuan,
    subjects.adjusted_yuan,
    subjects.executed_yuan,
    (subjects.initial_yuan::decimal(22, 2) * price_factor)::decimal(38, 2)
        as real_initial_yuan,
    (subjects.adjusted_yuan::decimal(22, 2) * price_factor)::decimal(38, 2)
        as real_adjusted_yuan,
    (subjects.executed_yuan::decimal(22, 2) * price_factor)::decimal(38, 2)
        as real_executed_yuan,
    subjects.execution_rate,
    subjects.execution_rate_of_initial
from subjects
join marts.year as year using (fiscal_year)
left join core.dim_deflator using (fiscal_year)
order by subjects.fiscal_year, subjects.subject

-- Payments by month as a share of their year: one row a year, month and department.
-- 执行累计进度:每个年度、月份、部门一行,按以往年度同月的累计进度推算全年。
-- The share of a month is what earlier complete years had paid by then, as a ratio of
-- sums: of the department and those it succeeded, else of everybody. `outcome_yuan` is
-- what came out.
-- grain: fiscal_year, month, department_code
-- nullable: executed_to_date_yuan, progress_share, projected_yuan, outcome_yuan
-- references: department_code -> core.dim_department
with months as (
    select
        paid.fiscal_year,
        paid.month,
        paid.department_code,
        paid.region_code,
        paid.current_department_code,
        paid.executed_to_date_yuan,
        if(year.is_in_progress, null, max(paid.executed_to_date_yuan) over (
            partition by paid.fiscal_year, paid.department_code)) as outcome_yuan
    from marts.execution_month as paid
    join marts.year as year using (fiscal_year)
),

everybody as (
    select
        fiscal_year,
        month,
        sum(executed_to_date_yuan) filter (outcome_yuan is not null) as paid_yuan,
        sum(outcome_yuan) as outcome_yuan
    from months
    group by all
),

common as (
    select
        fiscal_year,
        month,
        ratio(sum(paid_yuan) over earlier, sum(outcome_yuan) over earlier)
            as progress_share
    from everybody
    window earlier as (partition by month order by fiscal_year
        range between unbounded preceding and 1 preceding)
),

shared as (
    select
        months.*,
        coalesce(
            ratio(sum(if(outcome_yuan is null, null, executed_to_date_yuan))
                over earlier, sum(outcome_yuan) over earlier),
            common.progress_share
        ) as progress_share
    from months
    left join common using (fiscal_year, month)
    window earlier as (partition by months.current_department_code, months.month
        order by months.fiscal_year range between unbounded preceding and 1 preceding)
)

select
    *,
    (executed_to_date_yuan / nullif(progress_share, 0))::decimal(38, 2)
        as projected_yuan
from shared
order by fiscal_year, region_code, department_code

-- Payments projected to the end of the year: one row a year, month and department.
-- 年末执行预测:每个年度、月份、部门一行,按以往年度同月的累计进度推算。
-- The share of a month is what earlier complete years had paid by then, as a ratio of
-- sums: of the department, else of everybody. Bounds are what nine of ten earlier
-- projections of that month would have needed; `outcome_yuan` is what came out.
-- grain: fiscal_year, month, department_code
-- nullable: executed_to_date_yuan, progress_share, projected_yuan, lower_yuan,
--   upper_yuan, outcome_yuan
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
    window earlier as (partition by months.department_code, months.month
        order by months.fiscal_year range between unbounded preceding and 1 preceding)
),

projected as (
    select
        *,
        (executed_to_date_yuan / nullif(progress_share, 0))::decimal(38, 2)
            as projected_yuan,
        ratio(outcome_yuan, projected_yuan) as needed_rate
    from shared
),

needs as (
    select
        later.fiscal_year,
        earlier.month,
        quantile_cont(earlier.needed_rate, 0.05) as lowest_rate,
        quantile_cont(earlier.needed_rate, 0.95) as highest_rate
    from marts.year as later
    join projected as earlier on earlier.fiscal_year < later.fiscal_year
    group by all
)

select
    projected.* exclude (needed_rate),
    share_of(projected_yuan, needs.lowest_rate::decimal(18, 6)) as lower_yuan,
    share_of(projected_yuan, needs.highest_rate::decimal(18, 6)) as upper_yuan
from projected
left join needs using (fiscal_year, month)
order by projected.fiscal_year, projected.region_code, projected.department_code

-- Payments projected to the end of the year: one row a year, month, region, department.
-- 年末执行预测:每个年度、月份、区划、部门一行;部门为空是区划合计,都为空是全部合计。
-- A sum counts a department without a projection with what it has paid. Bounds lie as
-- far off as nine of ten earlier projections of that month missed at most, among sums
-- of the same level, and never below what is paid already.
-- grain: fiscal_year, month, region_code, department_code
-- nullable: region_code, department_code, executed_to_date_yuan, projected_yuan,
--   lower_yuan, upper_yuan, outcome_yuan
-- references: department_code -> core.dim_department
with projected as (
    select
        fiscal_year,
        month,
        region_code,
        department_code,
        grouping(region_code, department_code) as level,
        sum(executed_to_date_yuan) as executed_to_date_yuan,
        if(count(projected_yuan) = 0, null,
            sum(coalesce(projected_yuan, executed_to_date_yuan))) as projected_yuan,
        sum(outcome_yuan) as outcome_yuan
    from marts.payment_progress
    group by grouping sets (
        (fiscal_year, month),
        (fiscal_year, month, region_code),
        (fiscal_year, month, region_code, department_code)
    )
),

errors as (
    select
        later.fiscal_year,
        earlier.month,
        earlier.level,
        quantile_cont(abs(ratio(earlier.outcome_yuan, earlier.projected_yuan) - 1), 0.9)
            ::decimal(18, 6) as error_rate
    from marts.year as later
    join projected as earlier on earlier.fiscal_year < later.fiscal_year
    group by all
),

bounded as (
    select
        projected.*,
        share_of(abs(projected_yuan), errors.error_rate) as margin_yuan,
        greatest(projected_yuan - executed_to_date_yuan, 0) as unpaid_yuan
    from projected
    left join errors using (fiscal_year, month, level)
)

select
    * exclude (level, margin_yuan, unpaid_yuan),
    projected_yuan - if(margin_yuan > unpaid_yuan, unpaid_yuan, margin_yuan)
        as lower_yuan,
    projected_yuan + margin_yuan as upper_yuan
from bounded
order by fiscal_year, region_code nulls first, department_code nulls first, month

-- Every yuan of the facts is in the whole bureau's year, and no other.
-- 明细中的每一元都在全市年度数中,且不多不少。
-- severity: error
with facts as (
    select fiscal_year, adjusted_yuan, null as executed_yuan, null as carry_over_yuan
    from core.fct_budget
    union all
    select fiscal_year, null, paid_to_date_yuan, null
    from core.fct_execution
    where is_latest
    union all
    select fiscal_year, null, null, balance_yuan
    from core.fct_carry_over
),

totals as (
    select
        fiscal_year,
        sum(adjusted_yuan) as adjusted_yuan,
        sum(executed_yuan) as executed_yuan,
        sum(carry_over_yuan) as carry_over_yuan
    from facts
    group by all
)

select *
from totals
anti join marts.year as year
    on totals.fiscal_year = year.fiscal_year
    and totals.adjusted_yuan is not distinct from year.adjusted_yuan
    and totals.executed_yuan is not distinct from year.executed_yuan
    and totals.carry_over_yuan is not distinct from year.carry_over_yuan

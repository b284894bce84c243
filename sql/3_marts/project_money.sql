-- Money over the life of projects: one row a project and year, parents included.
-- 项目全周期资金:每个年度每个项目一行,含一级项目。
-- A parent without money of its own stands for the sum of its children.
-- grain: fiscal_year, project_code
-- nullable: latest_month, requested_yuan, initial_yuan, adjusted_yuan, executed_yuan,
--   unspent_yuan, carry_over_yuan, execution_rate, execution_rate_of_initial
with own as (
    select
        *,
        coalesce(requested_yuan, initial_yuan, adjusted_yuan, executed_yuan) is not null
            as has_money
    from marts.project_year
),

chosen as (
    select
        coalesce(own.fiscal_year, parent.fiscal_year) as fiscal_year,
        coalesce(own.project_code, parent.project_code) as project_code,
        not coalesce(own.has_money, false) and parent.project_code is not null
            as is_of_children,
        own.latest_month,
        if(own.has_money, own.requested_yuan, parent.requested_yuan) as requested_yuan,
        if(own.has_money, own.initial_yuan, parent.initial_yuan) as initial_yuan,
        if(own.has_money, own.adjusted_yuan, parent.adjusted_yuan) as adjusted_yuan,
        if(own.has_money, own.executed_yuan, parent.executed_yuan) as executed_yuan,
        if(own.has_money, own.carry_over_yuan, parent.carry_over_yuan)
            as carry_over_yuan
    from own
    full join marts.parent_year as parent using (fiscal_year, project_code)
)

select
    *,
    adjusted_yuan - executed_yuan as unspent_yuan,
    ratio(executed_yuan, adjusted_yuan) as execution_rate,
    ratio(executed_yuan, initial_yuan) as execution_rate_of_initial
from chosen
order by fiscal_year, project_code

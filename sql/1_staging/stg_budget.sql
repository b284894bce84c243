-- Budgets of a project by source of funds, as last recorded.
-- 预算:每个年度、项目、资金来源最近一次的记录。
-- What was asked for is known before what was granted: a later record that says nothing
-- of it does not take it away, nor does a declaration take away the budget.
-- grain: fiscal_year, project_code, fund_source
-- nullable: requested_yuan, initial_yuan, adjusted_yuan, source_file, source_sheet,
--   source_row
with spelt_alike as (
    select * replace (
        coalesce(fund_source, 'appropriation') as fund_source
    )
    from batches.budget
),

ranked as (
    select
        *,
        first_value(requested_amount ignore nulls) over (
            partition by fiscal_year, project_code, fund_source
            order by batch_sequence desc, source_row desc, source_file desc,
                source_sheet desc
            rows between unbounded preceding and unbounded following
        ) as last_requested_amount,
        coalesce(initial_budget, adjusted_budget) is null as is_request
    from spelt_alike
)

select
    fiscal_year,
    project_code,
    fund_source,
    last_requested_amount as requested_yuan,
    initial_budget as initial_yuan,
    adjusted_budget as adjusted_yuan,
    batch_id,
    batch_sequence,
    source_file,
    source_sheet,
    source_row
from ranked
qualify row_number() over (
    partition by fiscal_year, project_code, fund_source
    order by is_request, batch_sequence desc, source_row desc, source_file desc,
        source_sheet desc
) = 1

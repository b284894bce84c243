-- What batches brought: one row a batch, record kind and year, before later ones
-- replaced any of it.
-- 批次所含记录:每个批次、记录类别、年度一行,为被后来批次覆盖之前的行数。
-- grain: batch_id, kind, fiscal_year
-- nullable: none
with brought as (
    select batch_id, 'budget' as kind, fiscal_year from batches.budget
    union all
    select batch_id, 'execution', fiscal_year from batches.execution
    union all
    select batch_id, 'ex_ante_review', budget_year from batches.ex_ante_review
    union all
    select batch_id, 'target', fiscal_year from batches.target
    union all
    select batch_id, 'monitoring', fiscal_year from batches.monitoring
    union all
    select batch_id, 'evaluation', fiscal_year from batches.evaluation
    union all
    select batch_id, 'indicator_result', fiscal_year from batches.indicator_result
    union all
    select batch_id, 'result_use', budget_year from batches.result_use
    union all
    select batch_id, 'carry_over', fiscal_year from batches.carry_over
)

select
    batch_id,
    kind,
    fiscal_year::smallint as fiscal_year,
    count(*) as row_count
from brought
where fiscal_year is not null
group by all

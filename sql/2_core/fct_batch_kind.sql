-- Batches by what they hold: one row a batch, record kind and year, with the rows it
-- brought and those that still stand.
-- 批次构成:每个批次、记录类别、年度一行,含带来的行数与仍然有效的行数。
-- grain: batch_id, kind, fiscal_year
-- nullable: title, author
with standing as (
    select batch_id, 'budget' as kind, fiscal_year from staging.stg_budget
    union all
    select batch_id, 'execution', fiscal_year from staging.stg_execution
    union all
    select batch_id, 'ex_ante_review', budget_year from staging.stg_ex_ante_review
    union all
    select batch_id, 'target', fiscal_year from staging.stg_target
    union all
    select batch_id, 'monitoring', fiscal_year from staging.stg_monitoring
    union all
    select batch_id, 'evaluation', fiscal_year from staging.stg_evaluation
    union all
    select batch_id, 'indicator_result', fiscal_year from staging.stg_indicator_result
    union all
    select batch_id, 'result_use', budget_year from staging.stg_result_use
    union all
    select batch_id, 'carry_over', fiscal_year from staging.stg_carry_over
),

counted as (
    select batch_id, kind, fiscal_year::smallint as fiscal_year,
        count(*) as standing_count
    from standing
    group by all
)

select
    brought.batch_id,
    brought.kind,
    brought.fiscal_year,
    batch.title,
    batch.author,
    batch.accepted_at,
    brought.row_count,
    coalesce(counted.standing_count, 0) as standing_count
from staging.stg_batch_kind as brought
join staging.stg_batch as batch using (batch_id)
left join counted using (batch_id, kind, fiscal_year)
order by brought.fiscal_year, brought.kind, batch.batch_sequence

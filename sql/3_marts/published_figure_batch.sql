-- Batches since a published figure: one row a figure, batch and record kind that it is
-- computed from, for batches accepted after the figure was published.
-- 公布后的批次:公布之后接受、含该数字所依据记录的每个批次,按数字、批次、记录类别各一行。
-- Where the day of publication is not known, every batch is listed.
-- grain: figure, batch_id, kind
-- nullable: title, author
with sources as (
    select figure, fiscal_year, published_on, unnest(string_split(kinds, ';')) as kind
    from core.dim_published_figure
    semi join core.dim_office using (region_code)
)

select
    sources.figure,
    batch.batch_id,
    batch.kind,
    batch.title,
    batch.author,
    batch.accepted_at,
    batch.row_count,
    batch.standing_count
from sources
join core.fct_batch_kind as batch using (fiscal_year, kind)
where batch.accepted_at::date > coalesce(sources.published_on, date '0001-01-01')
order by sources.figure, batch.accepted_at, batch.batch_id, batch.kind

-- Batches accepted since the office's figures were published that hold their rows.
-- 公布之后接受、含已公布数字所依据记录的批次。
-- grain: figure, batch_id, kind
-- nullable: title, author
select
    figure,
    batch_id,
    kind,
    title,
    author,
    strftime(accepted_at, '%Y-%m-%dT%H:%M:%SZ') as accepted_at,
    row_count::integer as row_count,
    standing_count::integer as standing_count
from marts.published_figure_batch
order by figure, accepted_at, batch_id, kind

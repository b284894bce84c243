-- Batches that the snapshot holds, the latest first.
-- 导入批次:本快照所含批次,最近的在前。
-- grain: batch_id
-- nullable: none
select
    batch_id,
    title,
    author,
    accepted_at,
    row_count::integer as row_count
from meta.batch
order by batch_sequence desc, batch_id

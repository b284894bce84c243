-- Accepted batches: one row a batch.
-- 已接受的批次:每个批次一行。
-- grain: batch_id
-- nullable: title, author
select
    batch_id,
    batch_sequence,
    title,
    author,
    accepted_at
from batches.batch

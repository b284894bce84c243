-- Files that the rows of one project came from, with their batches.
-- 单个项目的来源文件:每个记录类别、年度、文件与所属批次。
-- grain: fiscal_year, kind, batch_id, source_file, source_sheet
-- nullable: key_part
select
    document.fiscal_year,
    document.project_code,
    document.kind,
    document.batch_id,
    batch.title,
    batch.author,
    batch.accepted_at::date as accepted_at,
    document.source_file,
    document.source_sheet,
    document.key_part,
    document.row_count::integer as row_count
from marts.project_document as document
join meta.batch as batch using (batch_id)
where document.project_code = $project_code::varchar
order by
    document.fiscal_year desc,
    document.kind,
    document.batch_id,
    document.source_file,
    document.source_sheet

-- Files that the rows of one department's projects came from in a year.
-- 部门的来源文件:某年度各记录类别、文件与所属批次,含涉及项目数。
-- grain: kind, batch_id, source_file, source_sheet
-- nullable: none
select
    document.kind,
    document.batch_id,
    batch.title,
    batch.author,
    batch.accepted_at::date as accepted_at,
    document.source_file,
    document.source_sheet,
    min(document.lineage_key) as lineage_key,
    count(*)::integer as project_count,
    sum(document.row_count)::integer as row_count
from marts.project_document as document
join meta.batch as batch using (batch_id)
where document.fiscal_year = $fiscal_year::smallint
    and in_scope(
        document.region_code,
        document.department_code,
        document.current_department_code,
        null::varchar,
        $department_code::varchar
    )
group by all
order by document.kind, document.batch_id, document.source_file, document.source_sheet

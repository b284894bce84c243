-- Files that the rows of one department's projects came from in a year.
-- 部门的来源文件:某年度各记录类别、文件与所属批次,含涉及项目数。
-- `project_code` is one of its projects, under which the rows may be traced.
-- grain: kind, batch_id, source_file, source_sheet
-- nullable: key_part
select
    document.kind,
    document.batch_id,
    batch.title,
    batch.author,
    batch.accepted_at::date as accepted_at,
    document.source_file,
    document.source_sheet,
    document.fiscal_year,
    min(document.project_code) as project_code,
    arg_min(document.key_part, document.project_code) as key_part,
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

-- Departments as recorded or listed as merged: the list wins over records' successors.
-- 有档案或列入承接表的部门:承接关系以承接表为准。
-- grain: department_code
-- nullable: department_name, parent_department_code, region_code, successor_code,
--   successor_from_year, batch_id, batch_sequence, source_file, source_sheet,
--   source_row
select
    coalesce(record.department_code, merger.department_code) as department_code,
    record.department_name,
    record.parent_department_code,
    record.region_code,
    case
        when merger.department_code is null then record.successor_code
        else merger.successor_code
    end as successor_code,
    case
        when merger.department_code is null then record.successor_from_year
        else merger.successor_from_year::smallint
    end as successor_from_year,
    record.department_code is not null as is_recorded,
    record.batch_id,
    record.batch_sequence,
    record.source_file,
    record.source_sheet,
    record.source_row
from staging.stg_department as record
full join reference.department_mergers as merger using (department_code)

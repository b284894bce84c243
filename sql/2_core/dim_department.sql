-- Departments: one row a code that is recorded or occurs in any other record.
-- 部门:有档案或在任何记录中出现的每个部门代码一行。
-- Region: its record's, else its projects', else that in their codes, else the
-- office's. `current_department_code` is the end of the line of successors, for
-- restating history.
-- grain: department_code
-- nullable: parent_department_code, successor_code, successor_from_year, batch_id,
--   source_file, source_sheet, source_row
-- references: region_code -> core.dim_region
with recursive from_projects as (
    select
        project.department_code,
        arg_max(project.department_name, project.fiscal_year) as department_name,
        arg_max(project.region_code, project.fiscal_year) as region_code,
        arg_max(region.current_region_code, project.fiscal_year) as code_region_code
    from staging.stg_project as project
    left join core.dim_region as region
        on region.is_known and region.region_code = case
            when length(project.project_code) = 21 then left(project.project_code, 6)
        end
    group by all
),

from_reviews as (
    select department_code, arg_max(department_name, budget_year) as department_name
    from staging.stg_ex_ante_review
    group by all
),

mentioned as (
    select unnest([department_code, parent_department_code, successor_code])
        as department_code
    from core.dim_department_record
    union
    select department_code from from_projects union
    select department_code from from_reviews union
    select department_code from staging.stg_target union
    select department_code from staging.stg_monitoring union
    select department_code from staging.stg_evaluation union
    select department_code from staging.stg_indicator_result union
    select department_code from staging.stg_result_use union
    select 'unknown'
),

successions as (
    select department_code, successor_code as current_department_code
    from core.dim_department_record
    where successor_code is not null
    union
    select successions.department_code, record.successor_code
    from successions
    join core.dim_department_record as record
        on successions.current_department_code = record.department_code
    where record.successor_code is not null
),

ends as (
    select successions.department_code, min(current_department_code) as last_code
    from successions
    anti join core.dim_department_record as record
        on successions.current_department_code = record.department_code
        and record.successor_code is not null
    group by all
)

select
    mentioned.department_code,
    coalesce(ends.last_code, mentioned.department_code) as current_department_code,
    coalesce(
        record.department_name,
        from_projects.department_name,
        from_reviews.department_name,
        case when mentioned.department_code = 'unknown' then '部门不明' end,
        mentioned.department_code
    ) as department_name,
    record.parent_department_code,
    record.successor_code,
    record.successor_from_year,
    region.current_region_code as region_code,
    coalesce(record.is_recorded, false) as is_recorded,
    record.batch_id,
    record.source_file,
    record.source_sheet,
    record.source_row
from mentioned
left join core.dim_department_record as record using (department_code)
left join from_projects using (department_code)
left join from_reviews using (department_code)
left join ends using (department_code)
cross join core.dim_office as office
join core.dim_region as region on region.region_code = coalesce(
    record.region_code,
    from_projects.region_code,
    from_projects.code_region_code,
    office.region_code
)
where mentioned.department_code is not null

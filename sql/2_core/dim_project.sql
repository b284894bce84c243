-- Projects: one row a project and year in which any record names it; nothing is lost.
-- 项目:任何记录在某年度提到的每个项目一行,不遗漏。
-- Where a year has no record of its own, the latest known one lends name and
-- department. Active are those with money, or listed and no mere parent of others.
-- grain: fiscal_year, project_code
-- nullable: implementing_unit, parent_project_code, category_code, function_code,
--   fund_type_code, is_new, start_year, end_year, batch_id, source_file, source_sheet,
--   source_row
-- references: department_code -> core.dim_department
with named as (
    select fiscal_year, project_code, false as has_money, true as is_in_year
    from staging.stg_project
    union all
    select fiscal_year, project_code, true, true from staging.stg_budget
    union all
    select fiscal_year, project_code, true, true from staging.stg_execution
    union all
    select fiscal_year, project_code, false, true from staging.stg_carry_over
    union all
    select fiscal_year, project_code, false, true from staging.stg_target
    union all
    select fiscal_year, project_code, false, true from staging.stg_monitoring
    union all
    select fiscal_year, project_code, false, true from staging.stg_evaluation
    union all
    select fiscal_year, project_code, false, true from staging.stg_indicator_result
    union all
    select fiscal_year, parent_project_code, false, false from staging.stg_project
    union all
    select budget_year, project_code, false, false from staging.stg_ex_ante_review
    union all
    select budget_year, project_code, false, false from staging.stg_result_use
),

project_years as (
    select
        fiscal_year,
        project_code,
        bool_or(has_money) as has_money,
        bool_or(is_in_year) as is_in_year
    from named
    where project_code is not null
    group by all
),

parents as (
    select fiscal_year, parent_project_code as project_code, true as is_parent
    from staging.stg_project
    where parent_project_code <> project_code
    group by all
),

latest_records as (
    select *
    from staging.stg_project
    qualify row_number() over (partition by project_code order by fiscal_year desc) = 1
),

described as (
    select *, true as is_listed
    from project_years
    join staging.stg_project using (fiscal_year, project_code)
    union all by name
    select
        project_years.*,
        false as is_listed,
        record.* exclude (fiscal_year, project_code, is_new, batch_id, batch_sequence,
            source_file, source_sheet, source_row)
    from project_years
    anti join staging.stg_project using (fiscal_year, project_code)
    left join latest_records as record using (project_code)
)

select
    described.fiscal_year,
    described.project_code,
    coalesce(described.project_name, described.project_code) as project_name,
    coalesce(described.department_code, by_prefix.department_code, 'unknown')
        as department_code,
    described.implementing_unit,
    nullif(parent_project_code, described.project_code) as parent_project_code,
    described.category_code,
    described.function_code,
    described.fund_type_code,
    described.is_listed,
    parents.is_parent is not null as is_parent,
    has_money or (is_listed and parents.is_parent is null) as is_active,
    described.is_in_year,
    described.is_new,
    described.start_year,
    described.end_year,
    described.batch_id,
    described.source_file,
    described.source_sheet,
    described.source_row
from described
left join parents using (fiscal_year, project_code)
left join core.dim_department as by_prefix
    on by_prefix.department_code = case when contains(described.project_code, '/')
        then split_part(described.project_code, '/', 1) end

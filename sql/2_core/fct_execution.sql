-- Payments: one row a project, year and month; `paid_to_date_yuan` is cumulative.
-- 执行:每个年度、项目、月份一行,累计数在年度内递增,不可跨月相加。
-- Where a file gives only payments of a month, they are added to the last known total.
-- grain: fiscal_year, project_code, month
-- nullable: paid_to_date_yuan, paid_in_month_yuan, prior_paid_to_date_yuan,
--   received_to_date_yuan, source_file, source_sheet, source_row
-- references: fiscal_year, project_code -> core.dim_project
-- references: department_code -> core.dim_department
with after_totals as (
    select
        *,
        count(paid_to_date_yuan) over up_to_month as total_no
    from staging.stg_execution
    window up_to_month as (
        partition by fiscal_year, project_code order by month
    )
),

cumulative as (
    select
        * exclude (paid_to_date_yuan, paid_in_month_yuan, total_no),
        sum(coalesce(paid_to_date_yuan, paid_in_month_yuan)) over since_total
            ::decimal(18, 2) as paid_to_date_yuan
    from after_totals
    window since_total as (
        partition by fiscal_year, project_code, total_no order by month
    )
),

compared as (
    select
        *,
        lag(paid_to_date_yuan) over months as prior_paid_to_date_yuan,
        lead(month) over months is null as is_latest
    from cumulative
    window months as (partition by fiscal_year, project_code order by month)
)

select
    compared.fiscal_year,
    department.region_code,
    project.department_code,
    compared.project_code,
    compared.month,
    compared.is_latest,
    compared.paid_to_date_yuan,
    (compared.paid_to_date_yuan - coalesce(compared.prior_paid_to_date_yuan, 0))
        ::decimal(18, 2) as paid_in_month_yuan,
    compared.prior_paid_to_date_yuan,
    compared.received_to_date_yuan,
    compared.batch_id,
    compared.source_file,
    compared.source_sheet,
    compared.source_row
from compared
join core.dim_project as project using (fiscal_year, project_code)
join core.dim_department as department using (department_code)
order by compared.fiscal_year, department.region_code, project.department_code

-- What evaluations of a scope cover by year and kind: money, projects and departments.
-- 评价覆盖面:所选范围各年度、评价方式覆盖的资金、项目与部门及其占比。
-- grain: fiscal_year, kind
-- nullable: funds_yuan, adjusted_yuan, coverage_rate, project_coverage_rate
-- optional: region_code, department_code
with money as (
    select
        fiscal_year,
        sum(adjusted_yuan) as adjusted_yuan,
        sum(budgeted_project_count) as budgeted_project_count
    from marts.department_year
    where in_scope(
        region_code,
        department_code,
        current_department_code,
        $region_code::varchar,
        $department_code::varchar
    )
    group by all
),

covered as (
    select
        fiscal_year,
        kind,
        sum(funds_yuan) as funds_yuan,
        sum(project_count) as project_count,
        sum(department_count) as department_count
    from marts.department_evaluation_kind
    where in_scope(
        region_code,
        department_code,
        current_department_code,
        $region_code::varchar,
        $department_code::varchar
    )
    group by all
)

select
    covered.fiscal_year,
    covered.kind,
    covered.funds_yuan,
    money.adjusted_yuan,
    covered.project_count::integer as project_count,
    covered.department_count::integer as department_count,
    money.budgeted_project_count::integer as budgeted_project_count,
    ratio(covered.funds_yuan, money.adjusted_yuan) as coverage_rate,
    ratio(covered.project_count, money.budgeted_project_count)
        as project_coverage_rate
from covered
left join money using (fiscal_year)
order by covered.fiscal_year, covered.kind

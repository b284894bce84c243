-- Findings on the data of a year by department and rule, with the money they touch.
-- 数据质量:某年度各部门、各规则的问题数及所涉资金。
-- The money is the adjusted budget of the projects concerned, each counted once.
-- grain: department_code, rule, severity
-- nullable: rule, severity, touched_yuan
-- optional: region_code, department_code
with findings as (
    select
        department.department_code,
        department.department_name,
        finding.rule,
        finding.severity,
        finding.project_code,
        count(*) as finding_count
    from marts.data_quality as finding
    join core.dim_department as department using (department_code)
    where finding.fiscal_year = $fiscal_year::smallint
        and in_scope(
            department.region_code,
            department.department_code,
            department.current_department_code,
            $region_code::varchar,
            $department_code::varchar
        )
    group by all
)

select
    $fiscal_year::smallint as fiscal_year,
    findings.department_code,
    findings.department_name,
    findings.rule,
    findings.severity,
    sum(findings.finding_count)::integer as finding_count,
    count(findings.project_code)::integer as project_count,
    sum(project.adjusted_yuan) as touched_yuan
from findings
left join marts.project_year as project
    on findings.project_code = project.project_code
    and project.fiscal_year = $fiscal_year::smallint
group by all
order by finding_count desc, findings.department_code, findings.rule, findings.severity

-- Findings on the data by rule: how many, and in how many departments.
-- 数据质量:各规则的问题数与涉及部门数。
-- grain: rule, severity
-- nullable: rule, severity
-- optional: fiscal_year, region_code, department_code
select
    rule,
    severity,
    count(*)::integer as finding_count,
    count(distinct finding.department_code)::integer as department_count
from marts.data_quality as finding
left join core.dim_department as department using (department_code)
where ($fiscal_year::smallint is null or fiscal_year = $fiscal_year::smallint)
    and in_scope(
        department.region_code,
        finding.department_code,
        department.current_department_code,
        $region_code::varchar,
        $department_code::varchar
    )
group by all
order by finding_count desc, rule, severity

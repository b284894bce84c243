-- Findings on the data of a scope by the year of their rows and severity.
-- 数据疑点:所选范围各年度、各程度的条数;与年度无关的疑点年度为空。
-- grain: fiscal_year, severity
-- nullable: fiscal_year, severity
-- optional: region_code, department_code
select
    quality.fiscal_year,
    quality.severity,
    count(*)::integer as finding_count,
    count(*) filter (quality.origin = 'intake')::integer as intake_count,
    count(*) filter (quality.origin = 'check')::integer as check_count
from marts.data_quality as quality
left join core.dim_department as department using (department_code)
where in_scope(
    department.region_code,
    quality.department_code,
    department.current_department_code,
    $region_code::varchar,
    $department_code::varchar
)
group by all
order by quality.fiscal_year nulls first, quality.severity

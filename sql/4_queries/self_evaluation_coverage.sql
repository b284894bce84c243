-- Which departments have sent their self-evaluations of a year, and which have not.
-- 自评报送情况:某年度各部门应报与已报的项目自评及部门整体自评。
-- grain: department_code
-- nullable: adjusted_yuan, self_evaluated_funds_yuan
-- optional: region_code, department_code
select
    fiscal_year,
    department_code,
    department_name,
    project_count::integer as project_count,
    self_evaluated_project_count::integer as self_evaluated_project_count,
    self_evaluated_department_count > 0 as is_whole_evaluated,
    self_evaluated_project_count + self_evaluated_department_count = 0 as is_missing,
    adjusted_yuan,
    self_evaluated_funds_yuan
from marts.department_year
where fiscal_year = $fiscal_year::smallint
    and department_count > 0
    and in_scope(
        region_code,
        department_code,
        current_department_code,
        $region_code::varchar,
        $department_code::varchar
    )
order by is_missing desc, adjusted_yuan desc nulls last, department_code

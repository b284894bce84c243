-- Children of one project in a year, with their money.
-- 二级项目:某年度某一级项目所属项目及其资金。
-- grain: project_code
-- nullable: initial_yuan, adjusted_yuan, executed_yuan, execution_rate, rating_derived
select
    fiscal_year,
    project_code,
    project_name,
    department_code,
    department_name,
    initial_yuan,
    adjusted_yuan,
    executed_yuan,
    execution_rate,
    rating_derived
from marts.project_year
where parent_project_code = $project_code::varchar
    and fiscal_year = $fiscal_year::smallint
order by adjusted_yuan desc nulls last, project_code

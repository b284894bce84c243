-- Targets met by department: one row a department and year with results.
-- 部门指标完成情况:每个年度、部门一行。
-- Results that are missing or still to come are neither met nor missed.
-- grain: fiscal_year, department_code
-- nullable: none
-- references: department_code -> core.dim_department
select
    fiscal_year,
    department_code,
    count(*) filter (is_met) as met_count,
    count(*) filter (not is_met) as missed_count
from marts.indicator
group by all
order by fiscal_year, department_code

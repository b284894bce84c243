-- Payments of one year projected to its end, month by month, with bounds and outcome.
-- 年末执行预测:某年度逐月推算的年末执行数、区间与实际结果。
-- A department stands for itself; a region or everybody for the sum of its departments.
-- grain: month
-- nullable: executed_to_date_yuan, projected_yuan, lower_yuan, upper_yuan, outcome_yuan
-- optional: region_code, department_code
select
    month,
    executed_to_date_yuan,
    projected_yuan,
    lower_yuan,
    upper_yuan,
    outcome_yuan
from marts.year_end_projection
where fiscal_year = $fiscal_year::smallint
    and if($department_code::varchar is null,
        department_code is null
            and region_code is not distinct from $region_code::varchar,
        department_code = $department_code::varchar)
order by month

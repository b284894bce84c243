-- What was reported and does not count in a budget year, one by one, with the reason.
-- 剔除明细:所选范围某预算年度已上报而不计入的各项处理及其原因。
-- grain: subject_type, subject_code, effect
-- nullable: project_code, base_yuan, rate
-- optional: region_code, department_code
select
    budget_year,
    subject_type,
    subject_code,
    project_code,
    subject_name,
    department_code,
    department_name,
    effect,
    status,
    base_yuan,
    rate,
    amount_yuan,
    double_counted_yuan,
    counted_yuan,
    excluded_reason
from marts.reduction
where budget_year = $budget_year::smallint
    and double_counted_yuan > 0
    and in_scope(
        region_code,
        department_code,
        current_department_code,
        $region_code::varchar,
        $department_code::varchar
    )
order by double_counted_yuan desc, subject_type, subject_code, effect

-- Effects of one kind on the money of a scope over all years, to be grouped.
-- 结果应用:所选范围各预算年度同一处理方式的全部记录,供页面筛选与分组。
-- One effect at a time: effects take different money and are never added up.
-- grain: budget_year, subject_type, subject_code
-- nullable: project_code, evaluation_year, rating, basis, base_yuan, rate,
--   excluded_reason
-- optional: region_code, department_code
select
    budget_year,
    subject_type,
    subject_code,
    effect,
    project_code,
    department_code,
    department_name,
    subject_name,
    status,
    evaluation_year,
    rating,
    basis,
    excluded_reason,
    coalesce(excluded_reason, 'counted') as counting,
    base_yuan,
    rate,
    amount_yuan,
    double_counted_yuan,
    counted_yuan
from marts.reduction
where effect = $effect::varchar
    and in_scope(
        region_code,
        department_code,
        current_department_code,
        $region_code::varchar,
        $department_code::varchar
    )
order by budget_year, subject_type, subject_code

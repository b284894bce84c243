-- Uses of evaluation results and ex-ante effects of a scope for a budget year, listed
-- one by one, with the amount that counts and the reason where it does not.
-- 结果应用台账:所选范围某预算年度每项处理,含计入金额与不计入的原因。
-- grain: subject_type, subject_code, effect
-- nullable: project_code, evaluation_year, rating, basis, base_yuan, rate,
--   excluded_reason
-- optional: region_code, department_code
select *
from marts.reduction
where budget_year = $budget_year::smallint
    and in_scope(
        region_code,
        department_code,
        current_department_code,
        $region_code::varchar,
        $department_code::varchar
    )
order by subject_type, subject_code, effect

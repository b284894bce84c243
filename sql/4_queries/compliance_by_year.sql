-- Poor and fair ratings of a scope by budget year and what became of them.
-- 中差等级应用情况:所选范围各预算年度被评为中、差的对象按处理情况的数量与资金。
-- grain: budget_year, rating, treatment
-- nullable: base_yuan, share
-- optional: region_code, department_code
select
    budget_year,
    rating,
    treatment,
    list_position(['touched', 'pending', 'excused', 'open'], treatment)::integer
        as treatment_order,
    count(*)::integer as subject_count,
    sum(base_yuan) as base_yuan,
    sum(applied_yuan) as applied_yuan,
    ratio(count(*), sum(count(*)) over (partition by budget_year, rating)) as share
from marts.result_compliance
where in_scope(
    region_code,
    department_code,
    current_department_code,
    $region_code::varchar,
    $department_code::varchar
)
group by budget_year, rating, treatment
order by budget_year, rating, treatment_order

-- Subjects rated poor or fair whose budget was not touched in the year after, and why.
-- 未处理的中差对象:所选范围上年被评为中、差而当年预算未压减的对象及原因。
-- grain: subject_type, subject_code
-- nullable: project_code, score, base_yuan, rule_action, rule_rate, expected_yuan
-- optional: region_code, department_code
select * replace (score::double as score)
from marts.result_compliance
where budget_year = $budget_year::smallint
    and treatment <> 'touched'
    and in_scope(
        region_code,
        department_code,
        current_department_code,
        $region_code::varchar,
        $department_code::varchar
    )
order by
    list_position(['open', 'pending', 'excused'], treatment),
    rating_place(rating) desc,
    base_yuan desc nulls last,
    subject_type,
    subject_code

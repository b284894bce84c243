-- The weights applied in a department add to 100, and none earns more than its weight.
-- 部门考核的适用分值合计恒为 100,得分不超过适用分值。
-- severity: error
select fiscal_year, department_code, sum(applied_weight) as applied_weight
from marts.department_appraisal
where verdict = 'judged'
group by fiscal_year, department_code
having sum(applied_weight) <> 100
    or bool_or(points < 0 or points > applied_weight)
    or count(points) < count(*)

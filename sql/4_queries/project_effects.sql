-- What results changed in one project's budgets, and why some of it does not count.
-- 单个项目历年结果应用:每项处理的基数、比例、金额、计入金额与不计入的原因。
-- grain: budget_year, effect
-- nullable: evaluation_year, rating, basis, base_yuan, rate, excluded_reason
select
    budget_year,
    subject_type,
    subject_code,
    effect,
    status,
    evaluation_year,
    rating,
    basis,
    base_yuan,
    rate,
    amount_yuan,
    counted_yuan,
    excluded_reason
from marts.reduction
where subject_type = 'project'
    and project_code = $project_code::varchar
order by budget_year, effect

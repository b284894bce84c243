-- Ex-ante reviews of one project in all years, with what each saved.
-- 单个项目历次事前绩效评估:申报、核定、审减与结论。
-- grain: budget_year, review_no
-- nullable: conclusion, reviewed_on, requested_yuan, approved_yuan, saving_yuan,
--   saving_rate, total_score
select
    budget_year,
    review_no,
    project_code,
    conclusion,
    outcome,
    reviewed_on,
    requested_yuan,
    approved_yuan,
    saving_yuan,
    saving_rate,
    total_score::double as total_score
from marts.ex_ante_review
where project_code = $project_code::varchar
order by budget_year, review_no

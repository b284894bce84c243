-- Ex-ante reviews of a scope for a budget year, with what each saved.
-- 事前绩效评估:所选范围某预算年度的评估台账与审减金额。
-- grain: review_no
-- nullable: project_code, conclusion, reviewed_on, requested_yuan, approved_yuan,
--   gross_cut_yuan, gross_increase_yuan, saving_yuan, saving_rate, necessity_score,
--   economy_score, target_score, feasibility_score, funding_score, total_score,
--   expert_count
-- optional: region_code, department_code
select
    budget_year,
    review_no,
    subject_type,
    project_code,
    department_code,
    current_department_code,
    region_code,
    subject_name,
    department_name,
    conclusion,
    outcome,
    reviewed_on,
    requested_yuan,
    approved_yuan,
    gross_cut_yuan,
    gross_increase_yuan,
    saving_yuan,
    saving_rate,
    columns('_score$')::double,
    expert_count
from marts.ex_ante_review
where budget_year = $budget_year::smallint
    and in_scope(
        region_code,
        department_code,
        current_department_code,
        $region_code::varchar,
        $department_code::varchar
    )
order by review_no

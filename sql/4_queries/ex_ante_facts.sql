-- Ex-ante reviews of a scope over all years, to be filtered and grouped on a page.
-- 事前绩效评估:所选范围各年度的全部评估,供页面筛选与分组。
-- grain: budget_year, review_no
-- nullable: project_code, conclusion, function_class_code, function_class_name,
--   function_class_name_en, size_class, requested_yuan, decided_requested_yuan,
--   approved_yuan, gross_cut_yuan, gross_increase_yuan, saving_yuan, saving_rate,
--   necessity_score, economy_score, target_score, feasibility_score, funding_score,
--   total_score, score_band
-- optional: region_code, department_code
select
    budget_year,
    review_no,
    subject_type,
    project_code,
    department_code,
    department_name,
    function_class_code,
    function_class_name,
    function_class_name_en,
    size_class,
    subject_name,
    conclusion,
    outcome,
    requested_yuan,
    decided_requested_yuan,
    approved_yuan,
    gross_cut_yuan,
    gross_increase_yuan,
    saving_yuan,
    saving_rate,
    columns('_score$'),
    score_band
from marts.ex_ante_review
where in_scope(
    region_code,
    department_code,
    current_department_code,
    $region_code::varchar,
    $department_code::varchar
)
order by budget_year, review_no

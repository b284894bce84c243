-- Evidence for next year's budget: one row a subject of a scope that a scenario plans.
-- 预算编制依据:所选范围某预算年度每个项目(政策)一行,含历年资金、评价、结转与申报。
-- grain: subject_code
-- nullable: project_code, function_class_code, function_class_name,
--   function_class_name_en, fund_type_code, category_code, end_year, latest_month,
--   initial_yuan, adjusted_yuan, executed_yuan, unspent_yuan, execution_rate,
--   prior_initial_yuan, prior_adjusted_yuan, prior_executed_yuan, prior_unspent_yuan,
--   prior_execution_rate, earlier_initial_yuan, earlier_adjusted_yuan,
--   earlier_executed_yuan, earlier_unspent_yuan, earlier_execution_rate,
--   adjusted_history, executed_history, self_score, other_score, self_rating, rating,
--   carry_over_yuan, idle_yuan, oldest_origin_year, requested_yuan,
--   reviewed_requested_yuan, approved_yuan, review_no, review_outcome, request_growth,
--   baseline_adjusted_yuan, baseline_executed_yuan, baseline_mean_yuan,
--   baseline_trend_yuan
-- optional: region_code, department_code
select * replace (
    self_score::double as self_score,
    other_score::double as other_score,
    warning_count::integer as warning_count,
    finding_count::integer as finding_count
)
from marts.planning_line
where budget_year = $budget_year::smallint
    and in_scope(
        region_code,
        department_code,
        current_department_code,
        $region_code::varchar,
        $department_code::varchar
    )
order by subject_code

-- Projects of a scope in a year, with their money, scores and ratings.
-- 项目:所选范围某年度各项目的资金、得分与等级。
-- grain: project_code
-- nullable: parent_project_code, category_code, function_code, function_name,
--   fund_type_code, is_new, start_year, end_year, latest_month, requested_yuan,
--   initial_yuan, adjusted_yuan, executed_yuan, unspent_yuan, carry_over_yuan,
--   execution_rate, execution_rate_of_initial, self_score, other_score, other_kind,
--   rating_kind, rating_given, rating_derived
-- optional: region_code, department_code
select * replace (
    self_score::double as self_score,
    other_score::double as other_score
)
from marts.project_year
where fiscal_year = $fiscal_year::smallint
    and in_scope(
        region_code,
        department_code,
        current_department_code,
        $region_code::varchar,
        $department_code::varchar
    )
order by project_code

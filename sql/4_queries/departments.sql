-- Departments of a scope in a year, with the money and all five lines.
-- 部门:所选范围某年度各部门的资金与全过程五个环节。
-- grain: department_code
-- nullable: requested_yuan, initial_yuan, adjusted_yuan, executed_yuan, unspent_yuan,
--   carry_over_yuan, ex_ante_requested_yuan, ex_ante_decided_requested_yuan,
--   ex_ante_approved_yuan, gross_cut_yuan, gross_increase_yuan, saving_yuan,
--   target_funds_yuan, self_evaluated_funds_yuan, department_evaluated_funds_yuan,
--   finance_evaluated_funds_yuan, third_party_evaluated_funds_yuan,
--   third_party_department_funds_yuan, self_scored_funds_yuan, other_scored_funds_yuan,
--   ex_ante_effect_yuan, cut_yuan, fair_cut_yuan, cancel_yuan, recover_yuan,
--   result_reduction_yuan, proposed_yuan, execution_rate, execution_rate_of_initial,
--   saving_rate, target_coverage_rate, quantified_share, target_met_rate,
--   evaluation_coverage_rate, mean_self_score, weighted_self_score, mean_other_score,
--   weighted_other_score, good_or_better_share, downgraded_share
-- optional: region_code, department_code
select
    fiscal_year,
    department_code,
    current_department_code,
    region_code,
    department_name,
    columns('_count$')::integer,
    columns('_yuan$'),
    columns('(_rate|_share|_score)$|^execution_rate_of')
from marts.department_year
where fiscal_year = $fiscal_year::smallint
    and in_scope(
        region_code,
        department_code,
        current_department_code,
        $region_code::varchar,
        $department_code::varchar
    )
order by department_code

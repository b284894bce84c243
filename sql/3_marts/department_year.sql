-- Departments: one row a department and year, with the money and all five lines.
-- 部门:每个年度、部门一行,含资金与全过程五个环节的分项。
-- Every `_count`, `_yuan` and `_total` may be added over departments, so that any scope
-- is a sum of rows; budget years stand under the fiscal year of the same number.
-- grain: fiscal_year, department_code
-- nullable: requested_yuan, initial_yuan, adjusted_yuan, executed_yuan, unspent_yuan,
--   carry_over_yuan, ex_ante_requested_yuan, ex_ante_decided_requested_yuan,
--   ex_ante_approved_yuan, gross_cut_yuan, gross_increase_yuan, saving_yuan,
--   target_funds_yuan, self_evaluated_funds_yuan, department_evaluated_funds_yuan,
--   finance_evaluated_funds_yuan, third_party_evaluated_funds_yuan,
--   third_party_department_funds_yuan, self_scored_funds_yuan, other_scored_funds_yuan,
--   ex_ante_effect_yuan, cut_yuan, fair_cut_yuan, cancel_yuan, recover_yuan,
--   result_reduction_yuan, proposed_yuan, self_score_total, self_score_weighted_total,
--   other_score_total, other_score_weighted_total, score_gap_total, execution_rate,
--   execution_rate_of_initial, saving_rate, target_coverage_rate, quantified_share,
--   target_met_rate, evaluation_coverage_rate, mean_self_score, weighted_self_score,
--   mean_other_score, weighted_other_score, mean_score_gap, good_or_better_share,
--   downgraded_share
-- references: department_code -> core.dim_department
with lines as (
    select * from marts.department_money
    union all by name
    select * from marts.department_ex_ante
    union all by name
    select * from marts.department_target
    union all by name
    select * from marts.department_indicator
    union all by name
    select * from marts.department_monitoring
    union all by name
    select * from marts.department_evaluation
    union all by name
    select * from marts.department_score
    union all by name
    select * from marts.department_reduction
),

sums as (
    select
        fiscal_year,
        department_code,
        coalesce(sum(columns('_count$')), 0)::bigint,
        sum(columns('_(yuan|total)$'))
    from lines
    group by all
)

select
    sums.fiscal_year,
    sums.department_code,
    department.current_department_code,
    department.region_code,
    department.department_name,
    sums.* exclude (fiscal_year, department_code),
    adjusted_yuan - executed_yuan as unspent_yuan,
    ratio(executed_yuan, adjusted_yuan) as execution_rate,
    ratio(executed_yuan, initial_yuan) as execution_rate_of_initial,
    ratio(saving_yuan, ex_ante_decided_requested_yuan) as saving_rate,
    ratio(target_funds_yuan, initial_yuan) as target_coverage_rate,
    ratio(quantified_count, indicator_count) as quantified_share,
    ratio(met_count, met_count + missed_count) as target_met_rate,
    ratio(self_evaluated_funds_yuan, adjusted_yuan) as evaluation_coverage_rate,
    ratio(self_score_total, self_scored_count) as mean_self_score,
    ratio(self_score_weighted_total, self_scored_funds_yuan) as weighted_self_score,
    ratio(other_score_total, other_scored_count) as mean_other_score,
    ratio(other_score_weighted_total, other_scored_funds_yuan) as weighted_other_score,
    ratio(score_gap_total, score_gap_count) as mean_score_gap,
    ratio(other_good_count, other_rated_count) as good_or_better_share,
    ratio(downgraded_count, compared_count) as downgraded_share
from sums
join core.dim_department as department using (department_code)
order by sums.fiscal_year, department.region_code, sums.department_code

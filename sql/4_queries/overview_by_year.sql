-- The money and the five lines of a scope by year, beside the year before.
-- 总览:所选范围各年度的资金与全过程五个环节,附上年数。
-- `prior_executed_to_month_yuan` is what the year before had executed by the same
-- month.
-- grain: fiscal_year
-- nullable: latest_month, requested_yuan, initial_yuan, adjusted_yuan, executed_yuan,
--   unspent_yuan, carry_over_yuan, ex_ante_requested_yuan,
--   ex_ante_decided_requested_yuan, ex_ante_approved_yuan, gross_cut_yuan,
--   gross_increase_yuan, saving_yuan, target_funds_yuan, self_evaluated_funds_yuan,
--   department_evaluated_funds_yuan, finance_evaluated_funds_yuan,
--   third_party_evaluated_funds_yuan, third_party_department_funds_yuan,
--   self_scored_funds_yuan, other_scored_funds_yuan, ex_ante_effect_yuan, cut_yuan,
--   fair_cut_yuan, cancel_yuan, recover_yuan, result_reduction_yuan, proposed_yuan,
--   execution_rate, execution_rate_of_initial, saving_rate, target_coverage_rate,
--   quantified_share, target_met_rate, evaluation_coverage_rate, mean_self_score,
--   weighted_self_score, mean_other_score, mean_score_gap, good_or_better_share,
--   downgraded_share,
--   prior_executed_to_month_yuan, prior_initial_yuan, prior_adjusted_yuan,
--   prior_executed_yuan, prior_execution_rate, prior_saving_yuan, prior_saving_rate,
--   prior_target_funds_yuan, prior_warning_count, prior_self_evaluated_funds_yuan,
--   prior_weighted_self_score, prior_cut_yuan, prior_result_reduction_yuan,
--   prior_recover_yuan
-- optional: region_code, department_code
with sums as (
    select
        fiscal_year,
        sum(columns('_count$'))::integer,
        sum(columns('_(yuan|total)$'))
    from marts.department_year
    where in_scope(region_code, department_code, current_department_code,
        $region_code::varchar, $department_code::varchar)
    group by all
),

measured as (
    select
        fiscal_year,
        columns('_count$'),
        columns('_yuan$'),
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
        ratio(score_gap_total, score_gap_count) as mean_score_gap,
        ratio(other_good_count, other_rated_count) as good_or_better_share,
        ratio(downgraded_count, compared_count) as downgraded_share
    from sums
),

months as (
    select fiscal_year, month, sum(executed_to_date_yuan) as executed_to_date_yuan
    from marts.execution_month
    where in_scope(region_code, department_code, current_department_code,
        $region_code::varchar, $department_code::varchar)
    group by all
)

select
    measured.fiscal_year,
    year.latest_month,
    year.is_in_progress,
    measured.* exclude (fiscal_year) replace (
        measured.adjusted_yuan - measured.executed_yuan as unspent_yuan
    ),
    prior_months.executed_to_date_yuan as prior_executed_to_month_yuan,
    any_value(measured.initial_yuan) over before as prior_initial_yuan,
    any_value(measured.adjusted_yuan) over before as prior_adjusted_yuan,
    any_value(measured.executed_yuan) over before as prior_executed_yuan,
    any_value(measured.execution_rate) over before as prior_execution_rate,
    any_value(measured.saving_yuan) over before as prior_saving_yuan,
    any_value(measured.saving_rate) over before as prior_saving_rate,
    any_value(measured.target_funds_yuan) over before as prior_target_funds_yuan,
    any_value(measured.warning_count) over before as prior_warning_count,
    any_value(measured.self_evaluated_funds_yuan) over before
        as prior_self_evaluated_funds_yuan,
    any_value(measured.weighted_self_score) over before as prior_weighted_self_score,
    any_value(measured.cut_yuan) over before as prior_cut_yuan,
    any_value(measured.result_reduction_yuan) over before
        as prior_result_reduction_yuan,
    any_value(measured.recover_yuan) over before as prior_recover_yuan
from measured
join marts.year as year using (fiscal_year)
left join months as prior_months
    on measured.fiscal_year = prior_months.fiscal_year + 1
    and year.latest_month = prior_months.month
window before as (
    order by measured.fiscal_year range between 1 preceding and 1 preceding
)
order by measured.fiscal_year

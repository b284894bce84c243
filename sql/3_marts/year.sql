-- The whole bureau: one row a fiscal year, with the money and all five lines.
-- 全市年度:每个年度一行,含资金与全过程五个环节。
-- A year is in progress where it is the last with payments, or later, and not complete.
-- grain: fiscal_year
-- nullable: latest_month, fair_cut_rate, requested_yuan, initial_yuan, adjusted_yuan,
--   executed_yuan, unspent_yuan, carry_over_yuan, ex_ante_requested_yuan,
--   ex_ante_decided_requested_yuan, ex_ante_approved_yuan, gross_cut_yuan,
--   gross_increase_yuan, saving_yuan, target_funds_yuan, self_evaluated_funds_yuan,
--   department_evaluated_funds_yuan, finance_evaluated_funds_yuan,
--   third_party_evaluated_funds_yuan, third_party_department_funds_yuan,
--   self_scored_funds_yuan, other_scored_funds_yuan, ex_ante_effect_yuan, cut_yuan,
--   fair_cut_yuan, cancel_yuan, recover_yuan, result_reduction_yuan, proposed_yuan,
--   self_score_total, self_score_weighted_total, other_score_total,
--   other_score_weighted_total, score_gap_total, execution_rate,
--   execution_rate_of_initial, saving_rate, target_coverage_rate, quantified_share,
--   target_met_rate, evaluation_coverage_rate, mean_self_score, weighted_self_score,
--   mean_other_score, weighted_other_score, mean_score_gap, good_or_better_share,
--   downgraded_share
with sums as (
    select
        fiscal_year,
        sum(columns('_count$'))::bigint,
        sum(columns('_(yuan|total)$'))
    from marts.department_year
    group by all
),

months as (
    select fiscal_year, max(month) as latest_month
    from core.fct_execution
    group by all
),

last_paid as (
    select max(fiscal_year) as fiscal_year
    from months
),

fair_rules as (
    select rule.budget_year as fiscal_year, rule.applied_rate::double as fair_cut_rate
    from core.dim_result_rule as rule
    semi join core.dim_office using (region_code)
    where rule.rating = 'fair' and rule.action = 'cut'
)

select
    sums.fiscal_year,
    months.latest_month,
    coalesce(months.latest_month, 0) < 12
        and sums.fiscal_year >= coalesce(last_paid.fiscal_year, 0) as is_in_progress,
    sums.* exclude (fiscal_year) replace (
        adjusted_yuan - executed_yuan as unspent_yuan
    ),
    fair_rules.fair_cut_rate,
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
left join months using (fiscal_year)
left join fair_rules using (fiscal_year)
cross join last_paid
order by sums.fiscal_year

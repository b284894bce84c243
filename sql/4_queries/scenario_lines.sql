-- Lines of a scenario for next year's budget: each subject from its baseline, step by
-- step, to its proposal.
-- 预算方案明细:每个项目(政策)一行,自基线起逐步得出建议数。
-- Steps keep their signed changes: ended, rating, low execution, review, growth,
-- decision, envelope; the baseline and its changes add up to the proposal. Without a
-- scenario: this year's adjusted budgets under the rules in force.
-- grain: subject_code
-- nullable: adjusted_yuan, executed_yuan, requested_yuan, rating, rule_action,
--   rule_rate, reason
-- optional: region_code, department_code, scenario
-- steps: scenario_choices, scenario_rules, scenario_decisions, scenario_ceilings,
--   scenario_subjects, scenario_proposals, scenario_stages, scenario_outcomes
select
    subject_code,
    subject_type,
    subject_name,
    planned_department_code as department_code,
    department_name,
    region_code,
    planned_class_code as function_class_code,
    planned_fund_type_code as fund_type_code,
    is_new_request,
    adjusted_yuan,
    executed_yuan,
    requested_yuan,
    rating,
    rule_action,
    rule_rate::double as rule_rate,
    is_locked,
    reason,
    baseline_yuan,
    after_ended_yuan - baseline_yuan as ended_change_yuan,
    after_rating_yuan - after_ended_yuan as rating_change_yuan,
    after_low_execution_yuan - after_rating_yuan as low_execution_change_yuan,
    after_review_yuan - after_low_execution_yuan as review_change_yuan,
    after_growth_yuan - after_review_yuan as growth_change_yuan,
    after_decision_yuan - after_growth_yuan as decision_change_yuan,
    proposal_yuan - after_decision_yuan as envelope_change_yuan,
    proposal_yuan,
    ex_ante_yuan,
    if(rule_action = 'cut', felt_yuan, 0)::decimal(38, 2) as cut_yuan,
    if(rule_action = 'cancel', felt_yuan, 0)::decimal(38, 2) as cancel_yuan,
    if(recovers_idle, coalesce(idle_yuan, 0), 0)::decimal(38, 2) as recover_yuan,
    greatest(cut_yuan - ex_ante_yuan, 0)::decimal(38, 2) as counted_cut_yuan,
    greatest(cancel_yuan - ex_ante_yuan, 0)::decimal(38, 2) as counted_cancel_yuan
from scenario_outcomes
order by subject_code

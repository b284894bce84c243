-- Lines of a scenario step by step, before the envelope: one row a subject.
-- 预算方案逐步测算(平衡之前):每个项目(政策)一行。
-- No step takes a line below nothing; a decision beats the rules before it.
-- `wanted_yuan` is what a reserve could still give: no line that a rule has lowered.
-- grain: subject_code
-- nullable: growth_ceiling_yuan
select
    *,
    if(is_ended, 0, baseline_yuan)::decimal(38, 2) as after_ended_yuan,
    case rule_action
        when 'cancel' then 0
        when 'cut' then greatest(after_ended_yuan
            - share_of(coalesce(adjusted_yuan, 0), coalesce(rule_rate, 0)), 0)
        else after_ended_yuan
    end::decimal(38, 2) as after_rating_yuan,
    coalesce(not is_exempt
        and baseline_executed_yuan < adjusted_yuan * floor_rate
        and prior_executed_yuan < prior_adjusted_yuan * floor_rate, false)
        as is_idle,
    if(is_idle, least(after_rating_yuan, greatest(baseline_executed_yuan
        + share_of(baseline_executed_yuan, allowance_rate), 0)), after_rating_yuan)
        ::decimal(38, 2) as after_low_execution_yuan,
    least(after_low_execution_yuan, approved_yuan) as after_review_yuan,
    if(adjusted_yuan > 0 and not is_new_request, adjusted_yuan
        + share_of(adjusted_yuan, growth_rate), null) as growth_ceiling_yuan,
    least(after_review_yuan, growth_ceiling_yuan) as after_growth_yuan,
    greatest(coalesce(decided_yuan, after_growth_yuan), 0) as after_decision_yuan,
    if(
        is_ended or decided_yuan is not null
            or after_low_execution_yuan < after_ended_yuan,
        0,
        greatest(least(coalesce(requested_yuan, 0), approved_yuan,
            growth_ceiling_yuan) - after_decision_yuan, 0)
    ) as wanted_yuan
from scenario_subjects

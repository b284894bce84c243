-- Subjects of a scenario with baseline, the rule of their rating and what was decided.
-- 预算方案对象:每个项目(政策)一行,含基线数、适用规则与人工决定。
-- grain: subject_code
-- nullable: rule_action, rule_rate, decided_yuan, reason
select
    line.*,
    greatest(coalesce(case
        when line.is_new_request then line.requested_yuan
        when scenario.method = 'adjusted' then line.baseline_adjusted_yuan
        when scenario.method = 'executed' then line.baseline_executed_yuan
        when scenario.method = 'mean' then line.baseline_mean_yuan
        when scenario.method = 'trend' then line.baseline_trend_yuan
    end, 0), 0)::decimal(38, 2) as baseline_yuan,
    line.is_ended or line.is_new_request as is_exempt,
    if(is_exempt, null, coalesce(own.action, general.action)) as rule_action,
    if(is_exempt, null, if(own.rating is not null, own.applied_rate,
        general.applied_rate)) as rule_rate,
    scenario.* exclude (body, method),
    decisions.decided_yuan,
    coalesce(decisions.is_locked, false) as is_locked,
    coalesce(decisions.priority, 5) as priority,
    decisions.reason
from marts.planning_line as line
cross join scenario_choices as scenario
left join scenario_rules as own
    on line.region_code = own.region_code and line.rating = own.rating
left join scenario_rules as general
    on general.region_code is null and line.rating = general.rating
left join scenario_decisions as decisions using (subject_code)
where line.budget_year = $budget_year::smallint
    and in_scope(line.region_code, line.department_code,
        line.current_department_code, $region_code::varchar,
        $department_code::varchar)

-- What is wrong with a scenario on its evidence: one row a problem and place.
-- 预算方案与依据核对出的问题:每个问题一行。
-- Rules: over_growth_ceiling, line_unknown, ceiling_below_locked, ceiling_empty.
-- grain: rule, subject_code, ceiling_no
-- nullable: subject_code, ceiling_no, group_code, over_yuan
-- optional: region_code, department_code, scenario
-- steps: scenario_choices, scenario_rules, scenario_decisions, scenario_ceilings,
--   scenario_subjects, scenario_proposals, scenario_stages, scenario_outcomes,
--   scenario_groups
select
    'over_growth_ceiling' as rule,
    subject_code,
    null::integer as ceiling_no,
    null::varchar as group_code,
    decided_yuan - growth_ceiling_yuan as over_yuan
from scenario_proposals
where decided_yuan > growth_ceiling_yuan
union all
select 'line_unknown', decision.subject_code, null, null, null
from scenario_decisions as decision
anti join scenario_proposals using (subject_code)
union all
select
    if(line_count = 0, 'ceiling_empty', 'ceiling_below_locked'),
    null,
    ceiling_no,
    group_code,
    locked_yuan - ceiling_yuan
from scenario_groups
where line_count = 0 or locked_yuan > ceiling_yuan
order by rule, subject_code, ceiling_no

-- What a scenario does with ratings and idle balances: one row a subject and effect.
-- 预算方案的结果应用:每个项目、处理方式一行,即定案后写入结果应用的内容。
-- grain: subject_code, effect
-- nullable: base_yuan, rate
-- optional: region_code, department_code, scenario
-- steps: scenario_choices, scenario_rules, scenario_decisions, scenario_ceilings,
--   scenario_subjects, scenario_proposals, scenario_stages, scenario_outcomes
select
    subject_code,
    rule_action as effect,
    rating,
    evidence_year as evaluation_year,
    adjusted_yuan as base_yuan,
    rule_rate::double as rate,
    felt_yuan as amount_yuan
from scenario_outcomes
where rule_action in ('cut', 'cancel') and felt_yuan > 0 and subject_type = 'project'
union all
select
    subject_code,
    'recover',
    coalesce(rating, 'not_rated'),
    evidence_year,
    idle_yuan,
    null,
    idle_yuan
from scenario_outcomes
where recovers_idle and idle_yuan > 0
order by subject_code, effect

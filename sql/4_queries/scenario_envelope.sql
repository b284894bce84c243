-- Ceilings of a scenario against what its lines come to: one row a ceiling.
-- 预算方案限额对照:每项限额一行,含建议数、已锁定数、余额与未能分摊的数。
-- What could not be placed is an excess that locked lines keep, or a reserve for which
-- nobody had asked.
-- grain: ceiling_no
-- nullable: spread
-- optional: region_code, department_code, scenario
-- steps: scenario_choices, scenario_rules, scenario_decisions, scenario_ceilings,
--   scenario_subjects, scenario_proposals, scenario_stages, scenario_outcomes,
--   scenario_groups
select
    *,
    ceiling_yuan - proposal_yuan as distance_yuan,
    case
        when spread is null then 0
        when distance_yuan < 0 then -distance_yuan
        when gives_reserve then distance_yuan
        else 0
    end::decimal(38, 2) as unplaced_yuan
from scenario_groups
order by ceiling_no

-- What people decided on single lines of a scenario: one row a subject.
-- 预算方案的人工决定:每个项目(政策)一行。
-- grain: subject_code
-- nullable: decided_yuan, priority, reason
select
    entry.key as subject_code,
    (entry.value ->> 'proposal_yuan')::decimal(38, 2) as decided_yuan,
    (entry.value ->> 'is_locked')::boolean as is_locked,
    (entry.value ->> 'priority')::integer as priority,
    nullif(trim(entry.value ->> 'reason'), '') as reason
from scenario_choices as scenario
cross join unnest(map_entries((body -> '$.decisions')::map(varchar, json)))
    as listed (entry)

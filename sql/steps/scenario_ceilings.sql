-- Ceilings of a scenario that are kept by spreading: one row a stage and group.
-- 预算方案中需要平衡的限额:每个阶段、分组一行。
-- grain: stage, code
-- nullable: none
select
    list_position(['department', 'function_class', 'fund_type', 'whole'],
        ceiling ->> 'by') as stage,
    coalesce(ceiling ->> 'code', 'whole') as code,
    ((ceiling ->> 'ceiling_yuan')::decimal(38, 2) * 100)::hugeint as ceiling_fen,
    ceiling ->> 'spread' as spread,
    (ceiling ->> 'gives_reserve')::boolean as gives_reserve
from scenario_choices as scenario
cross join unnest((body -> '$.ceilings')::json[]) as listed (ceiling)
where spread is not null

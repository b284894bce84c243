-- Ceilings of a scenario: one row each, with its place in the list and its stage.
-- 预算方案的限额:每项一行,含其序号与平衡阶段。
-- grain: ceiling_no
-- nullable: spread
with listed as (
    select
        number::integer as ceiling_no,
        json_extract(scenario.body, '$.ceilings[' || number || ']') as ceiling
    from scenario_choices as scenario
    cross join unnest(range(json_array_length(scenario.body, '$.ceilings')::bigint))
        as numbered (number)
)

select
    ceiling_no,
    ceiling ->> 'by' as ceiling_by,
    list_position(['department', 'function_class', 'fund_type', 'whole'], ceiling_by)
        as stage,
    coalesce(ceiling ->> 'code', 'whole') as code,
    (ceiling ->> 'ceiling_yuan')::decimal(38, 2) as ceiling_yuan,
    (ceiling_yuan * 100)::hugeint as ceiling_fen,
    ceiling ->> 'spread' as spread,
    (ceiling ->> 'gives_reserve')::boolean as gives_reserve
from listed

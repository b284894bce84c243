-- What a scenario chooses for all its lines: one row.
-- 预算方案的总体选择:一行。
-- grain: method
-- nullable: body, floor_rate, allowance_rate, growth_rate
select
    $scenario::varchar as body,
    coalesce(body ->> '$.method', 'adjusted') as method,
    (body ->> '$.rules.low_execution.floor_rate')::decimal(9, 6) as floor_rate,
    (body ->> '$.rules.low_execution.allowance_rate')::decimal(9, 6)
        as allowance_rate,
    (body ->> '$.rules.growth_rate')::decimal(9, 6) as growth_rate,
    coalesce((body ->> '$.rules.recovers_idle')::boolean, true) as recovers_idle

-- Limits of the dual monitoring by month: those of the latest listed month hold on.
-- 双监控阈值:每月一行,沿用此前最近所列月份的阈值。
-- grain: month
-- nullable: execution_floor, gap_limit
with months as (
    select unnest(range(1, 13))::tinyint as month
),

listed as (
    select
        month::tinyint as month,
        execution_floor::decimal(9, 6) as execution_floor,
        gap_limit::decimal(9, 6) as gap_limit
    from reference.monitoring_thresholds
),

first_limit as (
    select arg_min(gap_limit, month) as gap_limit
    from listed
)

select
    months.month,
    listed.execution_floor,
    coalesce(listed.gap_limit, first_limit.gap_limit) as gap_limit
from months
asof left join listed on months.month >= listed.month
cross join first_limit
order by months.month

-- Monitoring of one project in all years: both rates, the rules that warn, the measure.
-- 单个项目历次运行监控:两率对照、预警规则与处理措施。
-- `rules` lists the rules that warn, joined by a comma; empty where none does.
-- grain: fiscal_year, cutoff_month
-- nullable: measure, submitted_on, due_on, rectified_on, execution_rate,
--   attainment_rate, rate_gap, execution_floor, gap_limit, quadrant
select
    fiscal_year,
    cutoff_month,
    project_code,
    execution_rate,
    attainment_rate,
    rate_gap,
    execution_floor,
    gap_limit,
    quadrant,
    concat_ws(',',
        if(is_below_floor, 'execution_below_floor', null),
        if(is_apart, 'rates_apart', null),
        if(is_impossible, 'target_impossible', null),
        if(is_overdue, 'measure_overdue', null)
    ) as rules,
    measure,
    submitted_on,
    due_on,
    rectified_on
from marts.monitoring_month
where subject_type = 'project'
    and project_code = $project_code::varchar
order by fiscal_year, cutoff_month

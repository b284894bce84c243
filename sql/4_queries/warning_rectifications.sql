-- Warnings of a scope in a year by cut-off month and rule, and what became of them.
-- 预警汇总:所选范围某年度各截止月份按规则和整改状态的预警数。
-- grain: cutoff_month, rule, rectification
-- nullable: none
-- optional: region_code, department_code
select
    cutoff_month,
    rule,
    rectification,
    count(*)::integer as warning_count,
    count(distinct project_code)::integer as warned_project_count
from marts.monitoring_warning
where fiscal_year = $fiscal_year::smallint
    and in_scope(
        region_code,
        department_code,
        current_department_code,
        $region_code::varchar,
        $department_code::varchar
    )
group by all
order by cutoff_month, rule, rectification

-- Indicators that have targets by level, of projects, whole departments and policies:
-- one row a department, year and pair of level names.
-- 指标层级汇总:每个年度、部门、一二级指标一行,含项目、部门整体与政策。
-- Results that are missing or still to come are neither met nor missed.
-- grain: fiscal_year, department_code, level1, level2
-- nullable: level1, level2
-- references: department_code -> core.dim_department
select
    fiscal_year,
    department_code,
    current_department_code,
    region_code,
    level1,
    level2,
    count(*) as indicator_count,
    count(*) filter (is_quantified) as quantified_count,
    count(*) filter (is_met) as met_count,
    count(*) filter (not is_met) as missed_count
from marts.indicator
where is_targeted
group by all
order by fiscal_year, region_code, department_code

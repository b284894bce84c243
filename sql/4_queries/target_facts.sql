-- Projects of a scope that have targets over all years, with their indicators counted.
-- 绩效目标:所选范围各年度编报绩效目标的项目及其指标数,供页面筛选与分组。
-- `quantified_band` is the share quantified in steps of 20 %, named by its lower end.
-- grain: fiscal_year, project_code
-- nullable: function_class_code, function_class_name, function_class_name_en,
--   initial_yuan, adjusted_yuan, target_met_rate
-- optional: region_code, department_code
with indicators as (
    select
        fiscal_year,
        project_code,
        count(*)::integer as indicator_count,
        count(*) filter (is_quantified)::integer as quantified_count,
        count(*) filter (is_met)::integer as met_count,
        count(*) filter (not is_met)::integer as missed_count
    from marts.indicator_year
    where is_targeted
        and in_scope(
            region_code,
            department_code,
            current_department_code,
            $region_code::varchar,
            $department_code::varchar
        )
    group by all
)

select
    fiscal_year,
    project_code,
    project.project_name,
    project.department_code,
    project.department_name,
    project.region_code,
    region.own_level_name as region_name,
    region.own_level_name_en as region_name_en,
    function_class.class_code as function_class_code,
    function_class.class_name as function_class_name,
    function_class.class_name_en as function_class_name_en,
    project.initial_yuan,
    project.adjusted_yuan,
    indicator_count,
    quantified_count,
    ratio(quantified_count, indicator_count) as quantified_share,
    (quantified_count * 5 // indicator_count * 20)::smallint as quantified_band,
    met_count,
    met_count + missed_count as judged_indicator_count,
    ratio(met_count, met_count + missed_count) as target_met_rate
from indicators
join marts.project_year as project using (fiscal_year, project_code)
join core.dim_region as region using (region_code)
left join core.dim_function_class as function_class
    on project.function_code = function_class.function_code
order by fiscal_year, project_code

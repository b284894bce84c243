-- Year on year of a scope by panel: the same projects, new ones and ended ones.
-- 同比分组:所选范围各年度可比、新增、终止项目的资金变化。
-- grain: fiscal_year, panel
-- nullable: adjusted_yuan, prior_adjusted_yuan, executed_yuan, prior_executed_yuan,
--   change_rate
-- optional: region_code, department_code
select
    fiscal_year,
    panel,
    sum(project_count)::integer as project_count,
    sum(adjusted_yuan) as adjusted_yuan,
    sum(prior_adjusted_yuan) as prior_adjusted_yuan,
    sum(executed_yuan) as executed_yuan,
    sum(prior_executed_yuan) as prior_executed_yuan,
    growth(sum(adjusted_yuan), sum(prior_adjusted_yuan)) as change_rate
from marts.panel_year
where in_scope(
    region_code,
    department_code,
    current_department_code,
    $region_code::varchar,
    $department_code::varchar
)
group by all
order by fiscal_year, panel

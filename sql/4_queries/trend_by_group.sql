-- Money over the years by one grouping: the largest groups, each with its rank.
-- 分组趋势:所选范围按地区、部门、功能分类、资金性质或项目类别的各年度金额与位次。
-- Structure: `reported` (as each year had it) or `restated` (to today's groups). Kept
-- are groups that were among the largest in a year; ranks are among all of the year.
-- grain: fiscal_year, group_code
-- nullable: real_yuan, change_rate, annual_growth_rate, money_share,
--   real_annual_growth_rate, execution_rate, execution_rate_of_initial
-- optional: grouping, structure, measure_name, most, region_code, department_code,
--   class_code, fund_type_code, category_code
-- values: grouping (region, department, function_class, fund_type, category),
--   structure (reported, restated),
--   measure_name (initial_yuan, adjusted_yuan, executed_yuan)
with cells as (
    select
        *,
        coalesce($structure::varchar = 'restated', false) as is_restated,
        case coalesce($grouping::varchar, 'region')
            when 'region' then if(is_restated, region_code, reported_region_code)
            when 'department' then
                if(is_restated, current_department_code, department_code)
            when 'function_class' then if(is_restated, current_class_code, class_code)
            when 'fund_type' then fund_type_code
            else category_code end as group_code,
        if(coalesce($grouping::varchar, 'region') = 'region', region_code, group_code)
            as open_code
    from marts.budget_cell
    where in_scope(region_code, department_code, current_department_code,
            $region_code::varchar, $department_code::varchar)
        and class_code = coalesce($class_code::varchar, class_code)
        and fund_type_code = coalesce($fund_type_code::varchar, fund_type_code)
        and category_code = coalesce($category_code::varchar, category_code)
),

sums as (
    select
        fiscal_year,
        group_code,
        bool_or(is_restated) as is_restated,
        any_value(open_code) as open_code,
        ratio(sum(cells.executed_yuan), sum(cells.adjusted_yuan)) as execution_rate,
        ratio(sum(cells.executed_yuan), sum(cells.initial_yuan))
            as execution_rate_of_initial,
        case $measure_name::varchar
            when 'initial_yuan' then sum(cells.initial_yuan)
            when 'executed_yuan' then sum(cells.executed_yuan)
            else sum(cells.adjusted_yuan) end as value_yuan
    from cells
    join marts.year as year using (fiscal_year)
    where not year.is_in_progress
        or coalesce($measure_name::varchar, 'adjusted_yuan') <> 'executed_yuan'
    group by all
    having value_yuan is not null
),

ranked as (
    select
        *,
        real_terms(value_yuan, deflator.price_factor) as real_yuan,
        ratio(value_yuan, sum(value_yuan) over of_year) as money_share,
        row_number() over (of_year order by value_yuan desc, group_code)::integer
            as rank,
        any_value(value_yuan) over before as prior_yuan,
        first_value(value_yuan) over earlier as first_yuan,
        first_value(real_yuan) over earlier as first_real_yuan,
        fiscal_year - min(fiscal_year) over earlier as years_since
    from sums
    left join core.dim_deflator as deflator using (fiscal_year)
    window of_year as (partition by fiscal_year),
        earlier as (partition by group_code order by fiscal_year),
        before as (partition by group_code order by fiscal_year
            range between 1 preceding and 1 preceding)
)

select
    ranked.fiscal_year,
    ranked.group_code,
    name.group_name,
    name.group_name_en,
    ranked.open_code,
    year.is_in_progress,
    ranked.value_yuan,
    ranked.real_yuan,
    growth(ranked.value_yuan, ranked.prior_yuan) as change_rate,
    annual_growth(ranked.value_yuan, first_yuan, years_since) as annual_growth_rate,
    annual_growth(ranked.real_yuan, first_real_yuan, years_since)
        as real_annual_growth_rate,
    ranked.money_share,
    ranked.rank,
    ranked.execution_rate,
    ranked.execution_rate_of_initial
from ranked
join marts.year as year using (fiscal_year)
join marts.group_name as name
    on name.grouping = coalesce($grouping::varchar, 'region')
    and ranked.group_code = name.group_code
    and if(ranked.is_restated, name.to_year is null, ranked.fiscal_year between
        name.from_year and coalesce(name.to_year, ranked.fiscal_year))
qualify min(ranked.rank) over (partition by ranked.group_code)
    <= coalesce($most::integer, 12)
order by ranked.fiscal_year, ranked.rank

-- How much of a scope's money can be told by the groups of today, by year.
-- 可比口径:所选范围各年度资金中,直接对应、经重述对应、无法对应现行分组的部分。
-- grain: fiscal_year
-- nullable: adjusted_yuan, unchanged_yuan, moved_yuan, unmapped_yuan, moved_share,
--   mapped_share
-- optional: grouping, region_code, department_code, class_code, fund_type_code,
--   category_code
-- values: grouping (region, department, function_class, fund_type, category)
with cells as (
    select
        fiscal_year,
        adjusted_yuan,
        case coalesce($grouping::varchar, 'region')
            when 'region' then region_code <> reported_region_code
            when 'department' then department_code <> current_department_code
            when 'function_class' then is_class_renamed
                or current_class_code <> class_code
            else false
        end as is_moved,
        case coalesce($grouping::varchar, 'region')
            when 'region' then region_code <> 'unknown'
            when 'department' then is_department_mapped
            when 'function_class' then is_class_mapped
            when 'fund_type' then fund_type_code <> 'unknown'
            else category_code <> 'unknown'
        end as is_mapped
    from marts.budget_cell
    where in_scope(region_code, department_code, current_department_code,
            $region_code::varchar, $department_code::varchar)
        and class_code = coalesce($class_code::varchar, class_code)
        and fund_type_code = coalesce($fund_type_code::varchar, fund_type_code)
        and category_code = coalesce($category_code::varchar, category_code)
)

select
    fiscal_year,
    sum(adjusted_yuan) as adjusted_yuan,
    sum(adjusted_yuan) filter (is_mapped and not is_moved) as unchanged_yuan,
    sum(adjusted_yuan) filter (is_mapped and is_moved) as moved_yuan,
    sum(adjusted_yuan) filter (not is_mapped) as unmapped_yuan,
    ratio(coalesce(sum(adjusted_yuan) filter (is_mapped and is_moved), 0),
        sum(adjusted_yuan)) as moved_share,
    ratio(coalesce(sum(adjusted_yuan) filter (is_mapped), 0), sum(adjusted_yuan))
        as mapped_share
from cells
group by all
order by fiscal_year

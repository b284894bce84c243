-- Names of the groups that money is told by, with the years in which each is valid.
-- 分组名称:每个分组口径、编码、起始年度一行。
-- The first name of a code also holds before its year, and the last one from then on.
-- Money of a group is told by `current_group_code` today; none where it ended.
-- grain: grouping, group_code, from_year
-- nullable: to_year, current_group_code
with classes as (
    select
        function_code,
        from_year,
        function_name,
        function_name_en,
        current_function_code
    from core.dim_function_class_name
    union all
    select class_code, 0, class_name, class_name_en, null
    from core.dim_function_class as used
    anti join core.dim_function_class_name as listed
        on used.class_code = listed.function_code
    group by all
),

names as (
    select
        'region' as grouping,
        region_code as group_code,
        0 as from_year,
        own_level_name as group_name,
        own_level_name_en as group_name_en,
        current_region_code as current_group_code
    from core.dim_region
    union all
    select 'department', department_code, 0, department_name, department_name,
        current_department_code
    from core.dim_department
    union all
    select 'function_class', * from classes
    union all
    select list, code, 0, code_name, code_name_en, code
    from core.dim_code
    where list in ('fund_type', 'category')
    union all
    select unnest(['function_class', 'fund_type', 'category']), 'unknown', 0, '未填',
        'Not given', null
)

select
    grouping,
    group_code,
    if(lag(from_year) over codes is null, 0, from_year)::smallint as from_year,
    (lead(from_year) over codes - 1)::smallint as to_year,
    group_name,
    group_name_en,
    current_group_code
from names
window codes as (partition by grouping, group_code order by from_year)
order by grouping, group_code, from_year

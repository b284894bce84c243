-- Function classes of expenditure: one row a code listed or used, by its present name.
-- 支出功能分类:列表所载或使用过的每个代码一行,取现行名称。
-- grain: function_code
-- nullable: none
with listed as (
    select
        function_code,
        zh as function_name,
        en as function_name_en
    from reference.function_classes
    qualify row_number() over (
        partition by function_code order by to_year::smallint desc nulls first
    ) = 1
),

used as (
    select function_code
    from staging.stg_project
    where function_code is not null
    group by all
),

codes as (
    select function_code from listed
    union
    select function_code from used
)

select
    codes.function_code,
    left(codes.function_code, 3) as class_code,
    coalesce(listed.function_name, codes.function_code) as function_name,
    coalesce(listed.function_name_en, codes.function_code) as function_name_en,
    coalesce(class.function_name, left(codes.function_code, 3)) as class_name,
    coalesce(class.function_name_en, left(codes.function_code, 3)) as class_name_en,
    class.function_code is not null as is_known
from codes
left join listed on codes.function_code = listed.function_code
left join listed as class on left(codes.function_code, 3) = class.function_code

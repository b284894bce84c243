-- Names of function classes with the years in which each was valid.
-- 支出功能分类名称及其有效年度。
-- grain: function_code, from_year
-- nullable: to_year, predecessor_code, predecessor_name
select
    function_code,
    coalesce(from_year::smallint, 0) as from_year,
    to_year::smallint as to_year,
    zh as function_name,
    en as function_name_en,
    predecessor_code,
    predecessor_zh as predecessor_name
from reference.function_classes

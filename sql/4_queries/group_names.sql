-- Names of today's function classes, fund types and categories, for saying what is
-- picked.
-- 分组名称:现行功能分类、资金性质、项目类别的编码与名称。
-- grain: grouping, group_code
-- nullable: none
select grouping, group_code, group_name, group_name_en
from marts.group_name
where to_year is null and grouping in ('function_class', 'fund_type', 'category')
order by grouping, group_code

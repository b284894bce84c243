-- Names of indicator levels 1 and 2: one row a spelling, with the name it stands for.
-- 一、二级指标名称:每种写法一行,归到规范名称。
-- grain: level, spelling
-- nullable: none
select
    level::tinyint as level,
    plain(alias) as spelling,
    zh as level_name,
    coalesce(en, zh) as level_name_en
from reference.indicator_aliases

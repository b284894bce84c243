-- Codes of the short lists (fund types, project categories, ratings and the like).
-- 短代码表:资金性质、项目类别、等级等每个代码一行。
-- grain: list, code
-- nullable: none
select
    list,
    code,
    zh as code_name,
    coalesce(en, zh) as code_name_en
from reference.codes

-- Spellings of the ratings: one row a spelling, made comparable by `loose`.
-- 等级写法:每种写法一行,归到统一等级。
-- grain: spelling
-- nullable: none
with spellings as (
    select
        code as rating,
        unnest([code, zh, en] || coalesce(string_split(aliases, ';'), [])) as spelling
    from reference.codes
    where list = 'rating'
)

select
    loose(spelling) as spelling,
    min(rating) as rating
from spellings
where spelling is not null
group by all

-- Names of function classes with the years in which each was valid.
-- 支出功能分类名称及其有效年度。
-- `current_function_code` is the code that answers today, at the end of the line of
-- successors, for restating history; none where a class ended or was split.
-- grain: function_code, from_year
-- nullable: to_year, predecessor_code, predecessor_name, current_function_code
with recursive names as (
    select
        function_code,
        coalesce(from_year::smallint, 0) as from_year,
        to_year::smallint as to_year,
        zh as function_name,
        en as function_name_en,
        predecessor_code,
        predecessor_zh as predecessor_name
    from reference.function_classes
),

following as (
    select
        earlier.function_code,
        earlier.from_year,
        later.function_code as next_code,
        later.from_year as next_from_year,
        later.to_year as next_to_year
    from names as earlier
    join names as later
        on earlier.function_code = later.predecessor_code
        and later.from_year > earlier.to_year
    qualify later.from_year = min(later.from_year) over (
        partition by earlier.function_code, earlier.from_year
    )
),

successions as (
    select *
    from following
    qualify count(*) over (partition by function_code, from_year) = 1
),

lines as (
    select
        function_code,
        from_year,
        function_code as reached_code,
        from_year as reached_from_year,
        to_year as reached_to_year
    from names
    union all
    select
        lines.function_code,
        lines.from_year,
        successions.next_code,
        successions.next_from_year,
        successions.next_to_year
    from lines
    join successions
        on lines.reached_code = successions.function_code
        and lines.reached_from_year = successions.from_year
)

select
    names.*,
    lines.reached_code as current_function_code
from names
left join lines
    on names.function_code = lines.function_code
    and names.from_year = lines.from_year
    and lines.reached_to_year is null

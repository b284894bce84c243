-- A total or subtotal of revenue that the rows listed below it do not add up to; often not all of them are listed. A single row
-- below is no list of parts, rows that begin with 其中 are only some of them, and a total at the end has its rows above it.
with parents as (
    select
        *,
        (select min(below.no) from revenue as below
            where below.form_id = parent.form_id and below.no > parent.no and below.depth <= parent.depth) as next_no
    from revenue as parent
    where depth > 0 or no = 1
),

sums as (
    select
        parents.form_id,
        parents.no,
        any_value(parents.actual) as actual,
        any_value(parents.actual_yuan) as total_yuan,
        sum(part.actual_yuan) as parts_yuan,
        list(part.actual.cell order by part.no) as cells,
        max(part.row) - min(part.row) + 1 = count(*) as is_unbroken
    from parents
    join revenue as part
        on part.form_id = parents.form_id
        and part.depth = parents.depth + 1
        and part.no > parents.no
        and part.no < coalesce(parents.next_no, 2147483647)
    group by parents.form_id, parents.no
    having count(*) > 1 and not bool_or(coalesce(starts_with(part.item.text, '其中'), false))
)

select
    form_id,
    list_concat([actual.cell], if(is_unbroken, [cells[1] || ':' || cells[-1]], cells)) as cells,
    plainly(total_yuan) as printed,
    plainly(parts_yuan) as computed
from sums
where total_yuan <> parts_yuan

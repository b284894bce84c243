-- Ratings of a scope by year and kind of evaluation, zeros included.
-- 等级分布:所选范围各年度、评价方式的等级数量、资金与占比,含零。
-- Funds add up within one type of subject only: a department's hold its projects'.
-- grain: fiscal_year, kind, rating
-- nullable: funds_yuan, share, funds_share
-- optional: kind, subject_type, region_code, department_code
with counted as (
    select
        fiscal_year,
        kind,
        rating,
        sum(subject_count) as subject_count,
        sum(funds_yuan) as funds_yuan
    from marts.department_rating
    where ($subject_type::varchar is null or subject_type = $subject_type::varchar)
        and in_scope(
            region_code,
            department_code,
            current_department_code,
            $region_code::varchar,
            $department_code::varchar
        )
    group by all
)

select
    cell.fiscal_year,
    cell.kind,
    cell.rating,
    cell.rating_order::integer as rating_order,
    coalesce(counted.subject_count, 0)::integer as subject_count,
    counted.funds_yuan,
    case when cell.rating <> 'not_rated' then ratio(
        coalesce(counted.subject_count, 0),
        sum(counted.subject_count) filter (cell.rating <> 'not_rated') over whole
    ) end as share,
    case when cell.rating <> 'not_rated' then ratio(
        coalesce(counted.funds_yuan, 0),
        sum(counted.funds_yuan) filter (cell.rating <> 'not_rated') over whole
    ) end as funds_share
from marts.rating_year as cell
left join counted using (fiscal_year, kind, rating)
where $kind::varchar is null or cell.kind = $kind::varchar
window whole as (partition by cell.fiscal_year, cell.kind)
order by cell.fiscal_year, cell.kind, cell.rating_order, cell.rating

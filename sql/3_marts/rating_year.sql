-- Ratings by year: one row a year, kind of evaluation and rating, zeros included.
-- 等级分布:每个年度、评价方式、等级一行,含零。
-- Shares are of rated subjects; those not rated are shown but have no share.
-- grain: fiscal_year, kind, rating
-- nullable: funds_yuan, share, funds_share
with counted as (
    select
        fiscal_year,
        kind,
        rating,
        sum(subject_count)::bigint as subject_count,
        sum(funds_yuan) as funds_yuan
    from marts.department_rating
    group by all
),

kinds as (
    select fiscal_year, kind
    from counted
    group by all
),

cells as (
    select
        kinds.fiscal_year,
        kinds.kind,
        code.code as rating
    from kinds
    cross join core.dim_code as code
    where code.list = 'rating'
    union
    select fiscal_year, kind, rating
    from counted
)

select
    cells.fiscal_year,
    cells.kind,
    cells.rating,
    rating_place(cells.rating) as rating_order,
    coalesce(counted.subject_count, 0) as subject_count,
    counted.funds_yuan,
    case when cells.rating <> 'not_rated' then ratio(
        coalesce(counted.subject_count, 0),
        sum(counted.subject_count) filter (cells.rating <> 'not_rated') over whole
    ) end as share,
    case when cells.rating <> 'not_rated' then ratio(
        coalesce(counted.funds_yuan, 0),
        sum(counted.funds_yuan) filter (cells.rating <> 'not_rated') over whole
    ) end as funds_share
from cells
left join counted using (fiscal_year, kind, rating)
window whole as (partition by cells.fiscal_year, cells.kind)
order by cells.fiscal_year, cells.kind, rating_order, cells.rating

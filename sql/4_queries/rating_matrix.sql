-- Self ratings against ratings by others in a year, zeros included; none of nothing.
-- 自评与他评等级对照:所选范围某年度各自评等级与他评等级组合的对象数,含零;无可比对象时为空。
-- Shares are of the subjects with both ratings on the bureau's own scale.
-- grain: self_rating, other_rating
-- nullable: funds_yuan, share
-- optional: region_code, department_code
with compared as (
    select self_rating, other_rating, count(*) as subject_count, sum(funds_yuan)
        as funds_yuan
    from marts.rating_gap
    where fiscal_year = $fiscal_year::smallint
        and is_compared
        and in_scope(
            region_code,
            department_code,
            current_department_code,
            $region_code::varchar,
            $department_code::varchar
        )
    group by all
),

ratings as (
    select code as rating
    from core.dim_code
    where list = 'rating' and code <> 'not_rated'
)

select
    self.rating as self_rating,
    other.rating as other_rating,
    rating_place(self.rating)::integer as self_order,
    rating_place(other.rating)::integer as other_order,
    rating_place(other.rating) > rating_place(self.rating) as is_downgraded,
    coalesce(compared.subject_count, 0)::integer as subject_count,
    compared.funds_yuan,
    ratio(
        coalesce(compared.subject_count, 0),
        sum(compared.subject_count) over ()
    ) as share
from ratings as self
cross join ratings as other
left join compared
    on self.rating = compared.self_rating
    and other.rating = compared.other_rating
qualify sum(compared.subject_count) over () > 0
order by self_order, other_order

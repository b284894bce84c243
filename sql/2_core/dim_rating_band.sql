-- Rating bands in force: the lowest score of each rating, by region and year judged.
-- 现行等级分数线:各区划、各评价年度每个等级的最低分。
-- A region's own bands win over the office's, those over the default; the latest wins.
-- grain: region_code, fiscal_year
-- nullable: none
-- references: region_code -> core.dim_region
with listed as (
    select
        region_code,
        coalesce(from_year::smallint, 0) as from_year,
        max(minimum::decimal(7, 2)) filter (rating = 'excellent') as excellent_minimum,
        max(minimum::decimal(7, 2)) filter (rating = 'good') as good_minimum,
        max(minimum::decimal(7, 2)) filter (rating = 'fair') as fair_minimum
    from reference.rating_bands
    group by all
),

years_judged as (
    select fiscal_year
    from staging.stg_evaluation
    group by all
),

candidates as (
    select
        region.region_code,
        years_judged.fiscal_year,
        listed.* exclude (region_code),
        case
            when listed.region_code = region.current_region_code then 1
            when listed.region_code = office.region_code then 2
            when listed.region_code is null then 3
        end as preference
    from core.dim_region as region
    cross join years_judged
    cross join core.dim_office as office
    join listed on listed.from_year <= years_judged.fiscal_year
)

select
    region_code,
    fiscal_year,
    excellent_minimum,
    good_minimum,
    fair_minimum
from candidates
where preference is not null
qualify row_number() over (
    partition by region_code, fiscal_year order by preference, from_year desc
) = 1

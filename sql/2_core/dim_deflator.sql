-- Deflators of the office's currency by year, beside the index of the base year.
-- 价格平减指数:每个年度一行,附基年指数。
-- `price_factor` turns money of the year into money at the prices of the base year.
-- grain: fiscal_year
-- nullable: none
with listed as (
    select
        fiscal_year::smallint as fiscal_year,
        deflator_zh as deflator_name,
        coalesce(deflator_en, deflator_zh) as deflator_name_en,
        index::decimal(12, 4) as price_index,
        is_base::boolean as is_base
    from reference.deflators
    semi join reference.office using (currency)
),

base as (
    select
        fiscal_year as base_year,
        price_index as base_price_index
    from listed
    where is_base
)

select
    listed.fiscal_year,
    base.base_year,
    listed.deflator_name,
    listed.deflator_name_en,
    listed.price_index,
    base.base_price_index,
    (base.base_price_index / listed.price_index)::decimal(14, 10) as price_factor
from listed
cross join base

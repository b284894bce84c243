-- Regions: one row a code that is listed, was valid once, or occurs in a record.
-- 区划:列表所载、曾用或记录中出现的每个区划代码一行。
-- grain: region_code
-- nullable: parent_region_code, valid_until_year
with listed as (
    select
        region_code,
        region_code as current_region_code,
        zh as region_name,
        en as region_name_en,
        coalesce(own_level_zh, zh) as own_level_name,
        coalesce(own_level_en, en) as own_level_name_en,
        parent_code as parent_region_code,
        null::smallint as valid_until_year,
        true as is_known
    from reference.regions
    union all
    select
        predecessor_code,
        region_code,
        predecessor_zh,
        en,
        predecessor_zh,
        en,
        parent_code,
        predecessor_until_year::smallint,
        true
    from reference.regions
    where predecessor_code is not null
),

mentioned as (
    select region_code from staging.stg_department
    union all
    select region_code from staging.stg_project
    union all
    select nullif(region_code, '') from reference.office
    union all
    select 'unknown'
),

not_listed as (
    select mentioned.region_code
    from mentioned
    anti join listed using (region_code)
    where mentioned.region_code is not null
    group by all
)

select * from listed
union all
select
    region_code,
    region_code,
    case when region_code = 'unknown' then '区划不明' else region_code end,
    case when region_code = 'unknown' then 'Region unknown' else region_code end,
    case when region_code = 'unknown' then '区划不明' else region_code end,
    case when region_code = 'unknown' then 'Region unknown' else region_code end,
    null,
    null,
    false
from not_listed

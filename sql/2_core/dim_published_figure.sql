-- Figures that an office has published, with the measure of `marts.year` each must
-- equal.
-- 已公布数据:每个数字一行,并指明应与之相等的年度指标。
-- grain: figure
-- nullable: note, published_on, kinds
select
    figure,
    region_code,
    fiscal_year::smallint as fiscal_year,
    metric,
    measure as measure_name,
    unit,
    value::decimal(38, 6) as expected,
    confidence,
    note,
    published_on::date as published_on,
    kinds
from reference.published_figures

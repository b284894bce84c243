-- The office's own published figures against the warehouse: one row a figure, always.
-- 已公布数据核对:每个公布数字一行,与数据仓库逐一比对。
-- grain: figure
-- nullable: actual, difference, note, published_on
with measures as (
    select
        fiscal_year,
        columns('_(count|yuan)$|^fair_cut_rate$')::decimal(38, 6)
    from marts.year
),

actuals as (
    unpivot measures
    on columns(* exclude (fiscal_year))
    into name measure_name value actual
)

select
    published.figure,
    published.fiscal_year,
    published.metric,
    published.measure_name,
    published.unit,
    published.confidence,
    published.note,
    published.published_on,
    published.expected,
    actuals.actual,
    actuals.actual - published.expected as difference
from core.dim_published_figure as published
semi join core.dim_office using (region_code)
left join actuals using (fiscal_year, measure_name)
order by published.figure

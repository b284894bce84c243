-- The office's own published figures against the warehouse.
-- 已公布数据核对:公布数与数据仓库的差额。
-- grain: figure
-- nullable: actual, difference, note, published_on
select
    figure,
    fiscal_year,
    metric,
    measure_name,
    unit,
    expected,
    actual,
    difference,
    confidence,
    note,
    published_on
from marts.published_figure
order by figure

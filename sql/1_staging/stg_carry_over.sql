-- Money left over at year end by the year it stems from, as last recorded.
-- 结转结余:每个项目、形成年度最近一次的记录。
-- grain: fiscal_year, project_code, origin_year
-- nullable: balance_yuan, source_file, source_sheet, source_row
select
    fiscal_year,
    project_code,
    origin_year,
    balance as balance_yuan,
    batch_id,
    batch_sequence,
    source_file,
    source_sheet,
    source_row
from batches.carry_over
qualify row_number() over (
    partition by fiscal_year, project_code, origin_year
    order by batch_sequence desc, source_row desc, source_file desc, source_sheet desc
) = 1

-- Money left over stems from a year after the year it is left over in.
-- 结转结余的形成年度晚于所属年度。
-- severity: warning
select
    'carry_over' as kind,
    fiscal_year,
    department_code,
    project_code,
    batch_id,
    source_file,
    source_sheet,
    source_row,
    'origin_year' as column_name,
    origin_year::varchar as printed,
    fiscal_year::varchar as computed
from core.fct_carry_over
where origin_year > fiscal_year

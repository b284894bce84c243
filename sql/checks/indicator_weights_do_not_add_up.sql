-- The weights of a subject's indicators add up to neither 100 nor what execution
-- leaves.
-- 指标分值合计不等于 100(或扣除预算执行率分值后的 90、80)。
-- severity: warning
with subjects as (
    select
        fiscal_year,
        subject_type,
        subject_code,
        any_value(department_code) as department_code,
        any_value(project_code) as project_code,
        arg_min(batch_id, source_row) as batch_id,
        arg_min(source_file, source_row) as source_file,
        arg_min(source_sheet, source_row) as source_sheet,
        min(source_row) as source_row,
        sum(weight) as weight
    from core.fct_indicator_result
    group by all
)

select
    'indicator_result' as kind,
    fiscal_year,
    department_code,
    project_code,
    batch_id,
    source_file,
    source_sheet,
    source_row,
    'weight' as column_name,
    weight::varchar as printed,
    '100' as computed
from subjects
where weight not in (100, 90, 80)

-- Indicators: one row an indicator of any subject, target against actual value.
-- 绩效指标:项目、部门整体或政策的每个指标一行,目标值对照实际值。
-- Scores are computed by the formula; the printed score stays beside them.
-- grain: fiscal_year, subject_type, subject_code, indicator_no
-- nullable: project_code, level1, level2, level3, operator, target_text,
--   target_number, unit, actual_text, actual_number, weight, score, score_computed,
--   is_met, deviation_reason
-- references: department_code -> core.dim_department
with indicators as (
    select
        fiscal_year, subject_type, subject_code, indicator_no,
        coalesce(result.project_code, target.project_code) as project_code,
        coalesce(result.department_code, target.department_code) as department_code,
        coalesce(result.region_code, target.region_code) as region_code,
        coalesce(result.level1, target.level1) as level1,
        coalesce(result.level2, target.level2) as level2,
        coalesce(result.level3, target.level3) as level3,
        coalesce(target.operator, result.operator) as operator,
        coalesce(target.target_text, result.target_text) as target_text,
        coalesce(target.target_number, result.target_number) as target_number,
        coalesce(target.unit, result.unit) as unit,
        coalesce(result.weight, target.weight) as weight,
        target.indicator_no is not null as is_targeted,
        result.actual_text,
        result.actual_number,
        result.score,
        result.deviation_reason
    from core.fct_target as target
    full join core.fct_indicator_result as result
        using (fiscal_year, subject_type, subject_code, indicator_no)
)

select
    indicators.fiscal_year,
    indicators.subject_type,
    indicators.subject_code,
    indicators.indicator_no,
    indicators.project_code,
    indicators.department_code,
    department.current_department_code,
    indicators.region_code,
    indicators.level1,
    indicators.level2,
    indicators.level3,
    indicators.operator,
    indicators.target_text,
    indicators.unit,
    indicators.actual_text,
    indicators.deviation_reason,
    indicators.is_targeted,
    indicators.target_number is not null as is_quantified,
    indicator_met(operator, actual_number, target_number, weight, score) as is_met,
    indicators.target_number,
    indicators.actual_number,
    indicators.weight,
    indicators.score,
    indicator_score(operator, actual_number, target_number, weight, score)
        as score_computed
from indicators
join core.dim_department as department using (department_code)
order by indicators.fiscal_year, indicators.region_code, indicators.department_code

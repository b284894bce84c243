-- Reliability of the budget of the whole bureau by year (PEFA PI-1 and PI-2.1).
-- 预算可靠性:全市各年度支出总额与支出结构的偏离及 PEFA 评分。
-- grain: fiscal_year, pefa_indicator, head_type
-- nullable: measured_rate, deviation_rate, band, pefa_score
select
    fiscal_year,
    pefa_indicator,
    head_type,
    is_in_progress,
    measured_rate,
    deviation_rate,
    band,
    pefa_score
from marts.budget_reliability
order by fiscal_year, pefa_indicator, head_type

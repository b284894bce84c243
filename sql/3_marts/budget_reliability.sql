-- Reliability of the budget: one row a year, PEFA indicator and kind of head, with its
-- band and, over three years, its score.
-- 预算可靠性:每个年度、PEFA 指标、口径一行,含当年档次与三年评分(PEFA 2016)。
-- Bands: PI-1 within 5, 10, 15 % of the budget; PI-2.1 under 5, 10, 15 %. The score is
-- the band that two of the last three completed years reach, so the second best of
-- them; a year in progress, or with fewer than three behind it, has none.
-- grain: fiscal_year, pefa_indicator, head_type
-- nullable: measured_rate, deviation_rate, band, pefa_score
with measured as (
    select
        fiscal_year,
        'pi_1' as pefa_indicator,
        'whole' as head_type,
        true as is_inclusive,
        outturn_rate as measured_rate,
        round(abs(outturn_rate - 1), 9) as deviation_rate
    from marts.budget_variance
    where head_type = 'department'
    union all
    select fiscal_year, 'pi_2_1', head_type, false, composition_variance_rate,
        round(composition_variance_rate, 9)
    from marts.budget_variance
),

banded as (
    select
        measured.*,
        year.is_in_progress,
        case
            when year.is_in_progress or deviation_rate is null then null
            when deviation_rate < 0.05 or (is_inclusive and deviation_rate = 0.05)
                then 'A'
            when deviation_rate < 0.10 or (is_inclusive and deviation_rate = 0.10)
                then 'B'
            when deviation_rate < 0.15 or (is_inclusive and deviation_rate = 0.15)
                then 'C'
            else 'D'
        end as band
    from measured
    join marts.year as year using (fiscal_year)
)

select
    * exclude (is_inclusive),
    case when band is not null and count(band) over last_three = 3
        then list_sort(list(band) over last_three)[2] end as pefa_score
from banded
window last_three as (
    partition by pefa_indicator, head_type order by fiscal_year
    range between 2 preceding and current row
)
order by fiscal_year, pefa_indicator, head_type

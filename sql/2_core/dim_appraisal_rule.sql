-- Rules of the department appraisal in force: one row a fiscal year and measure.
-- 部门考核规则:每个年度、考核指标一行,取不晚于该年度的最近一套规则。
-- A rate of `zero_at` or less earns nothing, one of `full_at` or more the weight.
-- grain: fiscal_year, appraisal_measure
-- nullable: minimum_yuan, allowed_days
with listed as (
    select
        coalesce(from_year::smallint, 0) as from_year,
        criterion,
        appraisal_measure,
        weight::decimal(5, 2) as weight,
        zero_at::decimal(9, 6) as zero_at,
        full_at::decimal(9, 6) as full_at,
        minimum_yuan::decimal(38, 2) as minimum_yuan,
        allowed_days::integer as allowed_days
    from reference.appraisal_rules
),

fiscal_years as (
    select fiscal_year from staging.stg_project
    union
    select fiscal_year from staging.stg_budget
),

in_force as (
    select fiscal_years.fiscal_year, max(listed.from_year) as from_year
    from fiscal_years
    join listed on listed.from_year <= fiscal_years.fiscal_year
    group by all
)

select
    in_force.fiscal_year,
    list_position(['ex_ante', 'targets', 'monitoring', 'rectification',
        'self_evaluation', 'disclosure'], listed.criterion) as criterion_order,
    listed.criterion,
    listed.appraisal_measure,
    listed.weight,
    listed.zero_at,
    listed.full_at,
    listed.minimum_yuan,
    listed.allowed_days
from in_force
join listed using (from_year)
order by in_force.fiscal_year, criterion_order, listed.appraisal_measure

-- Year on year by panel: projects present in both years, new ones, and ended ones.
-- 同比分组:每个年度、部门、分组(可比、新增、终止)一行。
-- An ended project stands in the year after its last; a first year is not compared.
-- grain: fiscal_year, department_code, panel
-- nullable: initial_yuan, prior_initial_yuan, adjusted_yuan, prior_adjusted_yuan,
--   executed_yuan, prior_executed_yuan
-- references: department_code -> core.dim_department
with present as (
    select *
    from marts.project_year
    where is_active
),

comparable_years as (
    select years.fiscal_year
    from present as years
    semi join present as prior on years.fiscal_year = prior.fiscal_year + 1
    group by all
),

compared as (
    select
        coalesce(present.fiscal_year, prior.fiscal_year + 1)::smallint as fiscal_year,
        coalesce(present.department_code, prior.department_code) as department_code,
        case
            when prior.project_code is null then 'new'
            when present.project_code is null then 'ended'
            else 'matched'
        end as panel,
        present.initial_yuan,
        prior.initial_yuan as prior_initial_yuan,
        present.adjusted_yuan,
        prior.adjusted_yuan as prior_adjusted_yuan,
        present.executed_yuan,
        prior.executed_yuan as prior_executed_yuan
    from present
    full join present as prior
        on present.project_code = prior.project_code
        and present.fiscal_year = prior.fiscal_year + 1
)

select
    compared.fiscal_year,
    compared.department_code,
    department.current_department_code,
    department.region_code,
    compared.panel,
    count(*) as project_count,
    sum(compared.initial_yuan) as initial_yuan,
    sum(compared.prior_initial_yuan) as prior_initial_yuan,
    sum(compared.adjusted_yuan) as adjusted_yuan,
    sum(compared.prior_adjusted_yuan) as prior_adjusted_yuan,
    sum(compared.executed_yuan) as executed_yuan,
    sum(compared.prior_executed_yuan) as prior_executed_yuan
from compared
semi join comparable_years using (fiscal_year)
join core.dim_department as department using (department_code)
group by all
order by compared.fiscal_year, department.region_code, compared.department_code

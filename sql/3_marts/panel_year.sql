-- Year on year by panel: projects present in both years, new ones, and ended ones.
-- 同比分组:每个年度、部门、功能分类、资金性质、项目类别、分组(可比、新增、终止)一行。
-- An ended project stands in the year after its last; a first year is not compared.
-- A project that moved to another group stands in the one of the later year.
-- grain: fiscal_year, department_code, class_code, fund_type_code, category_code, panel
-- nullable: initial_yuan, prior_initial_yuan, adjusted_yuan, prior_adjusted_yuan,
--   executed_yuan, prior_executed_yuan
-- references: department_code -> core.dim_department
with present as (
    select
        project_year.*,
        coalesce(function_class.class_code, 'unknown') as class_code
    from marts.project_year
    left join core.dim_function_class as function_class using (function_code)
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
        if(present.project_code is null, prior.class_code, present.class_code)
            as class_code,
        if(present.project_code is null, prior.fund_type_code, present.fund_type_code)
            as fund_type_code,
        if(present.project_code is null, prior.category_code, present.category_code)
            as category_code,
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
    compared.class_code,
    coalesce(compared.fund_type_code, 'unknown') as fund_type_code,
    coalesce(compared.category_code, 'unknown') as category_code,
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

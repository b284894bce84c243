-- Money left over by projects: one row a project, year and year of origin, with age.
-- 项目结转结余:每个年度、项目、形成年度一行,含账龄。
-- grain: fiscal_year, project_code, origin_year
-- nullable: balance_yuan
-- references: fiscal_year, project_code -> core.dim_project
select
    fiscal_year,
    project_code,
    origin_year,
    ['up_to_1_year', '1_to_2_years', 'over_2_years'][age_place(
        fiscal_year - origin_year
    )] as age_band,
    age_place(fiscal_year - origin_year) as age_order,
    balance_yuan
from core.fct_carry_over
order by fiscal_year, project_code, origin_year

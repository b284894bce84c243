-- Money left over by age: one row a department, year and age band.
-- 部门结转结余账龄:每个年度、部门、账龄档一行。
-- A project with balances of several years of origin counts once in each band.
-- grain: fiscal_year, department_code, age_band
-- nullable: balance_yuan
-- references: department_code -> core.dim_department
with aged as (
    select
        fiscal_year,
        region_code,
        department_code,
        project_code,
        age_place(fiscal_year - origin_year) as age_order,
        balance_yuan
    from core.fct_carry_over
)

select
    aged.fiscal_year,
    aged.department_code,
    department.current_department_code,
    aged.region_code,
    ['up_to_1_year', '1_to_2_years', 'over_2_years'][aged.age_order] as age_band,
    aged.age_order,
    count(distinct aged.project_code) as project_count,
    sum(aged.balance_yuan) as balance_yuan
from aged
join core.dim_department as department using (department_code)
group by all
order by aged.fiscal_year, aged.region_code, aged.department_code

-- What a scope left undone in a year: who is behind, who sent nothing, what is idle.
-- 年度短板:所选范围某年度进度滞后、未报自评的部门,长期结转与数据问题的数量。
-- Behind is more than ten points under the share of the year that has passed.
-- grain: fiscal_year
-- nullable: idle_balance_yuan
-- optional: region_code, department_code
with departments as (
    select department.*, time_progress(year.latest_month) as time_progress
    from marts.department_year as department
    join marts.year as year using (fiscal_year)
    where fiscal_year = $fiscal_year::smallint
        and in_scope(
            region_code,
            department_code,
            current_department_code,
            $region_code::varchar,
            $department_code::varchar
        )
),

balances as (
    select
        sum(balance_yuan) as idle_balance_yuan,
        coalesce(sum(project_count), 0) as idle_project_count
    from marts.department_carry_over
    where fiscal_year = $fiscal_year::smallint
        and age_band = 'over_2_years'
        and in_scope(
            region_code,
            department_code,
            current_department_code,
            $region_code::varchar,
            $department_code::varchar
        )
),

findings as (
    select
        count(*) as finding_count,
        count(distinct finding.department_code) as finding_department_count
    from marts.data_quality as finding
    left join core.dim_department as department using (department_code)
    where fiscal_year = $fiscal_year::smallint
        and in_scope(
            department.region_code,
            finding.department_code,
            department.current_department_code,
            $region_code::varchar,
            $department_code::varchar
        )
),

counted as (
    select
        count_if(is_behind(execution_rate, time_progress)) as behind_department_count,
        count_if(
            project_count > 0
            and self_evaluated_project_count + self_evaluated_department_count = 0
        ) as unevaluated_department_count
    from departments
)

select
    $fiscal_year::smallint as fiscal_year,
    counted.behind_department_count::integer as behind_department_count,
    counted.unevaluated_department_count::integer as unevaluated_department_count,
    balances.idle_project_count::integer as idle_project_count,
    findings.finding_count::integer as finding_count,
    findings.finding_department_count::integer as finding_department_count,
    balances.idle_balance_yuan
from counted
cross join balances
cross join findings
order by fiscal_year

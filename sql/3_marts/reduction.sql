-- Reductions: every reported effect, the amount that counts, and why the rest does not.
-- 资金压减收回台账:每项处理一行,含计入金额与不计入的原因。
-- Rows have one reason, the first that holds; the order is that of `excused`.
-- grain: budget_year, subject_type, subject_code, effect
-- nullable: project_code, evaluation_year, rating, basis, base_yuan, rate,
--   excluded_reason
-- references: department_code -> core.dim_department
with recursive judged as (
    select
        reported.*,
        effect_family(reported.effect) as family,
        case
            when reported.effect in ('keep', 'raise') then 'not_a_reduction'
            when reported.status = 'proposed' then 'proposed'
            when reported.effect <> 'cut' then null
            when project.end_year < reported.budget_year then 'project_ended'
            when project.is_new or project.start_year >= reported.budget_year
                then 'project_new'
        end as barred_reason
    from marts.effect_reported as reported
    left join core.dim_project as project
        on reported.budget_year = project.fiscal_year
        and reported.project_code = project.project_code
),

counting as (
    select * from judged where barred_reason is null
),

budget_years as (
    select budget_year from counting group by all
),

belongings as (
    select
        budget_year, 'project' as subject_type, project_code as subject_code,
        unnest(['project', 'department']) as above_type,
        unnest([parent_project_code, department_code]) as above_code
    from core.dim_project as project
    join budget_years on project.fiscal_year = budget_years.budget_year
    union all
    select budget_year, 'department', department_code, 'department',
        parent_department_code
    from core.dim_department
    cross join budget_years
    where parent_department_code is not null
),

above as (
    select budget_year, family, above_type as subject_type, above_code as subject_code
    from counting
    join belongings using (budget_year, subject_type, subject_code)
    where above_code is not null
    union
    select budget_year, above.family, belongings.above_type, belongings.above_code
    from above
    join belongings using (budget_year, subject_type, subject_code)
    where belongings.above_code is not null
),

beside as (
    select
        budget_year, subject_type, subject_code,
        bool_or(effect = 'cancel') as is_cancelled,
        sum(amount_yuan) filter (effect = 'ex_ante') as reviewed_yuan
    from counting
    group by all
),

excused as (
    select
        judged.*,
        beside.reviewed_yuan,
        case
            when judged.barred_reason is not null then judged.barred_reason
            when judged.effect = 'cut' and beside.is_cancelled then 'cancelled'
            when above.subject_code is not null then 'counted_below'
            when judged.family = 'cut' and beside.reviewed_yuan > 0
                then 'already_reduced_by_review'
        end as excluded_reason
    from judged
    left join beside using (budget_year, subject_type, subject_code)
    left join above using (budget_year, family, subject_type, subject_code)
)

select
    * exclude (family, barred_reason, reviewed_yuan),
    case
        when excluded_reason is null then amount_yuan
        when excluded_reason = 'already_reduced_by_review'
            then greatest(amount_yuan - reviewed_yuan, 0)
        else 0
    end as counted_yuan,
    if(excluded_reason in ('not_a_reduction', 'proposed'), 0,
        amount_yuan - counted_yuan) as double_counted_yuan
from excused
order by budget_year, region_code, department_code

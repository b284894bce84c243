-- Reductions: every reported effect, the amount that counts, and why the rest does not.
-- 资金压减收回台账:每项处理一行,含计入金额与不计入的原因。
-- In this order: no reduction, only proposed, a cut of a project that ended or is new,
-- a cut beside a cancellation, a parent beside its children, money already saved by
-- review.
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

belongings as (
    select
        'project' as subject_type, project_code as subject_code,
        fiscal_year as budget_year,
        unnest(['project', 'department']) as above_type,
        unnest([parent_project_code, department_code]) as above_code
    from core.dim_project
    union all
    select 'department', department.department_code, counting.budget_year, 'department',
        department.parent_department_code
    from core.dim_department as department
    cross join counting
    group by all
),

above as (
    select budget_year, family, above_type, above_code
    from counting
    join belongings using (budget_year, subject_type, subject_code)
    where above_code is not null
    union
    select above.budget_year, above.family, belongings.above_type, belongings.above_code
    from above
    join belongings
        on above.budget_year = belongings.budget_year
        and above.above_type = belongings.subject_type
        and above.above_code = belongings.subject_code
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
            when above.family is not null then 'counted_below'
            when judged.family = 'cut' and beside.reviewed_yuan > 0
                then 'already_reduced_by_review'
        end as excluded_reason
    from judged
    left join beside using (budget_year, subject_type, subject_code)
    left join above
        on judged.budget_year = above.budget_year
        and judged.family = above.family
        and judged.subject_type = above.above_type
        and judged.subject_code = above.above_code
)

select
    * exclude (family, barred_reason, reviewed_yuan),
    case
        when excluded_reason is null then amount_yuan
        when excluded_reason = 'already_reduced_by_review'
            then greatest(amount_yuan - reviewed_yuan, 0)
        else 0
    end as counted_yuan
from excused
order by budget_year, region_code, department_code

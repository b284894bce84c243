-- Evaluations by department: one row a department and year, in parts that may be added.
-- 部门绩效评价:每个年度、部门一行,均为可加总的分项。
-- Funds of a kind are the larger of what the projects and the whole department add up
-- to, so that a project's money is not counted again in its department; policies come
-- on top.
-- grain: fiscal_year, department_code
-- nullable: self_evaluated_funds_yuan, department_evaluated_funds_yuan,
--   finance_evaluated_funds_yuan, third_party_evaluated_funds_yuan,
--   third_party_department_funds_yuan
-- references: department_code -> core.dim_department
with kinds as (
    select
        fiscal_year,
        department_code,
        kind,
        count(*) as subject_count,
        count(*) filter (subject_type = 'project') as project_count,
        count(*) filter (subject_type = 'department') as department_count,
        sum(funds_yuan) filter (subject_type = 'project') as project_yuan,
        sum(funds_yuan) filter (subject_type = 'department') as department_yuan,
        sum(funds_yuan) filter (subject_type = 'policy') as policy_yuan
    from marts.evaluation
    group by all
),

covered as (
    select
        *,
        case when coalesce(project_yuan, department_yuan, policy_yuan) is not null
            then coalesce(greatest(project_yuan, department_yuan), 0)
                + coalesce(policy_yuan, 0)
        end as funds_yuan
    from kinds
),

by_kind as (
    select
        fiscal_year,
        department_code,
        1 as evaluated_department_count,
        sum(project_count) filter (kind = 'self') as self_evaluated_project_count,
        sum(department_count) filter (kind = 'self') as self_evaluated_department_count,
        sum(subject_count) filter (kind = 'department') as department_evaluated_count,
        sum(subject_count) filter (kind = 'finance') as finance_evaluated_count,
        sum(subject_count) filter (kind = 'third_party') as third_party_evaluated_count,
        sum(department_count) filter (kind = 'third_party')
            as third_party_department_count,
        sum(funds_yuan) filter (kind = 'self') as self_evaluated_funds_yuan,
        sum(funds_yuan) filter (kind = 'department') as department_evaluated_funds_yuan,
        sum(funds_yuan) filter (kind = 'finance') as finance_evaluated_funds_yuan,
        sum(funds_yuan) filter (kind = 'third_party')
            as third_party_evaluated_funds_yuan,
        sum(department_yuan) filter (kind = 'third_party')
            as third_party_department_funds_yuan
    from covered
    group by all
)

select
    fiscal_year,
    department_code,
    coalesce(columns('_count$'), 0)::bigint,
    columns('_yuan$')
from by_kind
order by fiscal_year, department_code

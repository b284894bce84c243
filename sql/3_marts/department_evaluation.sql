-- Evaluations by department: one row a department and year, in parts that may be added.
-- 部门绩效评价:每个年度、部门一行,均为可加总的分项。
-- grain: fiscal_year, department_code
-- nullable: self_evaluated_funds_yuan, department_evaluated_funds_yuan,
--   finance_evaluated_funds_yuan, third_party_evaluated_funds_yuan,
--   third_party_department_funds_yuan
-- references: department_code -> core.dim_department
with by_kind as (
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
        sum(whole_department_yuan) filter (kind = 'third_party')
            as third_party_department_funds_yuan
    from marts.department_evaluation_kind
    group by all
)

select
    fiscal_year,
    department_code,
    coalesce(columns('_count$'), 0)::bigint,
    columns('_yuan$')
from by_kind
order by fiscal_year, department_code

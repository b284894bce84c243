-- Evaluations by department and kind: one row a department, year and kind, in parts.
-- 部门绩效评价:每个年度、部门、评价方式一行,均为可加总的分项。
-- Funds are the larger of what the projects and the whole department add up to, so that
-- a project's money is not counted again in its department; policies come on top.
-- grain: fiscal_year, department_code, kind
-- nullable: funds_yuan, whole_department_yuan
-- references: department_code -> core.dim_department
with kinds as (
    select
        fiscal_year,
        department_code,
        current_department_code,
        region_code,
        kind,
        count(*) as subject_count,
        count(*) filter (subject_type = 'project') as project_count,
        count(*) filter (subject_type = 'department') as department_count,
        sum(funds_yuan) filter (subject_type = 'project') as project_yuan,
        sum(funds_yuan) filter (subject_type = 'department') as whole_department_yuan,
        sum(funds_yuan) filter (subject_type = 'policy') as policy_yuan
    from marts.evaluation
    group by all
)

select
    * exclude (project_yuan, policy_yuan),
    case when coalesce(project_yuan, whole_department_yuan, policy_yuan) is not null
        then coalesce(greatest(project_yuan, whole_department_yuan), 0)
            + coalesce(policy_yuan, 0)
    end as funds_yuan
from kinds
order by fiscal_year, region_code, department_code

-- Ex-ante reviews by department: one row a department and budget year.
-- 部门事前绩效评估:每个预算年度、部门一行。
-- grain: fiscal_year, department_code
-- nullable: ex_ante_requested_yuan, ex_ante_decided_requested_yuan,
--   ex_ante_approved_yuan, gross_cut_yuan, gross_increase_yuan, saving_yuan
-- references: department_code -> core.dim_department
select
    budget_year as fiscal_year,
    department_code,
    count(*) as ex_ante_count,
    count(*) filter (subject_type = 'project') as ex_ante_project_count,
    count(*) filter (subject_type = 'policy') as ex_ante_policy_count,
    count(*) filter (outcome = 'reduced') as ex_ante_reduced_count,
    count(*) filter (outcome = 'maintained') as ex_ante_maintained_count,
    count(*) filter (outcome = 'raised') as ex_ante_raised_count,
    count(*) filter (outcome = 'refused') as ex_ante_refused_count,
    count(*) filter (outcome = 'undecided') as ex_ante_undecided_count,
    count(*) filter (outcome not in ('reduced', 'maintained')) as ex_ante_other_count,
    sum(requested_yuan) as ex_ante_requested_yuan,
    sum(decided_requested_yuan) as ex_ante_decided_requested_yuan,
    sum(approved_yuan) as ex_ante_approved_yuan,
    sum(gross_cut_yuan) as gross_cut_yuan,
    sum(gross_increase_yuan) as gross_increase_yuan,
    sum(saving_yuan) as saving_yuan
from marts.ex_ante_review
group by all
order by fiscal_year, department_code

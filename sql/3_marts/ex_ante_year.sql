-- Ex-ante reviews by budget year: one row a year, of the whole bureau.
-- 事前绩效评估汇总:每个预算年度一行。
-- Undecided reviews are counted with what was asked, but save nothing; the saving rate
-- is over the reviews that have both amounts.
-- grain: budget_year
-- nullable: requested_yuan, decided_requested_yuan, approved_yuan, gross_cut_yuan,
--   gross_increase_yuan, saving_yuan, saving_rate
select
    fiscal_year as budget_year,
    sum(ex_ante_count)::bigint as review_count,
    sum(ex_ante_project_count)::bigint as project_count,
    sum(ex_ante_policy_count)::bigint as policy_count,
    count(*) as department_count,
    sum(ex_ante_reduced_count)::bigint as reduced_count,
    sum(ex_ante_maintained_count)::bigint as maintained_count,
    sum(ex_ante_raised_count)::bigint as raised_count,
    sum(ex_ante_refused_count)::bigint as refused_count,
    sum(ex_ante_undecided_count)::bigint as undecided_count,
    sum(ex_ante_requested_yuan) as requested_yuan,
    sum(ex_ante_decided_requested_yuan) as decided_requested_yuan,
    sum(ex_ante_approved_yuan) as approved_yuan,
    sum(gross_cut_yuan) as gross_cut_yuan,
    sum(gross_increase_yuan) as gross_increase_yuan,
    sum(saving_yuan) as saving_yuan,
    ratio(sum(saving_yuan), sum(ex_ante_decided_requested_yuan)) as saving_rate
from marts.department_ex_ante
group by all
order by budget_year

-- Outcomes of ex-ante reviews add up to all reviews, and cuts less increases to
-- savings.
-- 各评估结果之和等于评估总数,审减等于核减减去核增。
-- severity: error
select *
from marts.ex_ante_year
where reduced_count + maintained_count + raised_count + refused_count
    + undecided_count <> review_count
    or gross_cut_yuan - gross_increase_yuan is distinct from saving_yuan

-- Ex-ante reviews of a scope in a budget year by outcome, zeros included.
-- 事前评估结果:所选范围某预算年度各类结果的项数与金额,含零。
-- grain: outcome
-- nullable: none
-- optional: region_code, department_code
with outcomes as (
    select
        unnest(['reduced', 'maintained', 'raised', 'refused', 'undecided']) as outcome,
        unnest(range(1, 6)) as outcome_order
),

reviews as (
    select *
    from marts.ex_ante_review
    where budget_year = $budget_year::smallint
        and in_scope(
            region_code,
            department_code,
            current_department_code,
            $region_code::varchar,
            $department_code::varchar
        )
)

select
    outcomes.outcome,
    count(reviews.review_no)::integer as review_count,
    coalesce(sum(reviews.requested_yuan), 0) as requested_yuan,
    coalesce(sum(reviews.approved_yuan), 0) as approved_yuan,
    coalesce(sum(reviews.saving_yuan), 0) as saving_yuan
from outcomes
left join reviews using (outcome)
group by all
order by any_value(outcomes.outcome_order), outcomes.outcome

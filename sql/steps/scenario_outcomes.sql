-- Lines of a scenario after the envelope, with what their ratings took: one a subject.
-- 预算方案的结果(平衡之后):每个项目(政策)一行,含评价与评估的效果。
-- What a rating took counts as far as nothing gave it back later.
-- grain: subject_code
-- nullable: none
select
    proposal.*,
    staged.department_code as planned_department_code,
    staged.function_class_code as planned_class_code,
    staged.fund_type_code as planned_fund_type_code,
    (staged.fen * 0.01)::decimal(38, 2) as proposal_yuan,
    greatest(coalesce(reviewed_requested_yuan - approved_yuan, 0), 0)
        as ex_ante_yuan,
    least(after_ended_yuan - after_rating_yuan,
        greatest(after_ended_yuan - proposal_yuan, 0)) as felt_yuan
from scenario_proposals as proposal
join scenario_stages as staged
    on proposal.subject_code = staged.subject_code and staged.stage = 4

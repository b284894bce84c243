-- Use of poor and fair ratings: one row a subject rated so, and what its budget felt.
-- 中差等级的结果应用:被评为中、差的每个对象一行,及次年预算是否处理、未处理的原因。
-- The rating is that of the leading evaluation by others, else of the self-evaluation.
-- `treatment`: touched, pending (proposed only), excused (`untouched_reason` is a rule
-- or fact), open (kept, or nothing recorded).
-- grain: budget_year, subject_type, subject_code
-- nullable: project_code, score, base_yuan, rule_action, rule_rate, expected_yuan,
--   untouched_reason
-- references: department_code -> core.dim_department
with judged as (
    select *, (fiscal_year + 1)::smallint as budget_year
    from marts.evaluation
    where rating <> 'not_rated' and (is_leading or kind = 'self')
    qualify row_number() over (
        partition by fiscal_year, subject_type, subject_code
        order by is_leading desc
    ) = 1
),

budget_years as (
    select budget_year from marts.reduction where effect <> 'ex_ante' group by all
),

budgets as (
    select fiscal_year, 'project' as subject_type, project_code as subject_code,
        sum(initial_yuan) as initial_yuan, sum(adjusted_yuan) as adjusted_yuan
    from core.fct_budget
    group by all
    union all
    select fiscal_year, 'department', department_code, sum(initial_yuan),
        sum(adjusted_yuan)
    from core.fct_budget
    group by all
),

uses as (
    select
        budget_year, subject_type, subject_code,
        coalesce(sum(counted_yuan) filter (effect in ('cut', 'cancel')), 0)
            as applied_yuan,
        min(excluded_reason) filter (effect in ('cut', 'cancel')) as excluded_reason,
        bool_or(effect = 'ex_ante' and counted_yuan > 0) as is_reviewed,
        bool_or(effect in ('keep', 'raise')) as is_kept
    from marts.reduction
    group by all
)

select
    judged.budget_year,
    judged.subject_type,
    judged.subject_code,
    judged.project_code,
    judged.department_code,
    judged.current_department_code,
    judged.region_code,
    judged.subject_name,
    judged.department_name,
    judged.fiscal_year as evaluation_year,
    judged.kind,
    judged.rating,
    judged.score,
    prior.adjusted_yuan as base_yuan,
    rule.action as rule_action,
    rule.applied_rate::double as rule_rate,
    share_of(prior.adjusted_yuan, rule.applied_rate) as expected_yuan,
    coalesce(uses.applied_yuan, 0) as applied_yuan,
    case
        when uses.applied_yuan > 0 then null
        when uses.excluded_reason is not null then uses.excluded_reason
        when uses.is_reviewed then 'already_reduced_by_review'
        when uses.is_kept then 'kept'
        when coalesce(planned.initial_yuan, 0) = 0 then 'no_budget'
        when judged.kind = 'self' then 'self_rated_only'
        else 'not_recorded'
    end as untouched_reason,
    case
        when uses.applied_yuan > 0 then 'touched'
        when untouched_reason = 'proposed' then 'pending'
        when untouched_reason in ('kept', 'not_recorded') then 'open'
        else 'excused'
    end as treatment
from judged
join budget_years using (budget_year)
left join uses using (budget_year, subject_type, subject_code)
left join budgets as prior using (fiscal_year, subject_type, subject_code)
left join budgets as planned
    on judged.budget_year = planned.fiscal_year
    and judged.subject_type = planned.subject_type
    and judged.subject_code = planned.subject_code
left join core.dim_result_rule as rule
    on judged.region_code = rule.region_code
    and judged.budget_year = rule.budget_year
    and judged.rating = rule.rating
where judged.rating in ('fair', 'poor')
order by judged.budget_year, judged.region_code, judged.department_code

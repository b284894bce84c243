-- Evaluations by year: one row a year, kind of evaluation and type of subject.
-- 绩效评价汇总:每个年度、评价方式、对象类型一行。
-- Coverage: funds covered of the adjusted budget; subjects of those with a budget.
-- grain: fiscal_year, kind, subject_type
-- nullable: funds_yuan, coverage_rate, subject_coverage_rate, mean_score,
--   weighted_score
with budgets as (
    select
        fiscal_year,
        sum(adjusted_yuan) as adjusted_yuan,
        count(distinct project_code) as budgeted_project_count,
        count(distinct department_code) as budgeted_department_count
    from core.fct_budget
    group by all
)

select
    evaluation.fiscal_year,
    evaluation.kind,
    evaluation.subject_type,
    count(*) as subject_count,
    count(evaluation.score) as scored_count,
    sum(evaluation.funds_yuan) as funds_yuan,
    ratio(sum(evaluation.funds_yuan), any_value(budgets.adjusted_yuan))
        as coverage_rate,
    ratio(count(*), any_value(case evaluation.subject_type
        when 'project' then budgets.budgeted_project_count
        when 'department' then budgets.budgeted_department_count
    end)) as subject_coverage_rate,
    avg(evaluation.score) as mean_score,
    ratio(
        sum(evaluation.score * evaluation.funds_yuan),
        sum(evaluation.funds_yuan) filter (evaluation.score is not null)
    ) as weighted_score
from marts.evaluation
left join budgets using (fiscal_year)
group by all
order by evaluation.fiscal_year, evaluation.kind, evaluation.subject_type

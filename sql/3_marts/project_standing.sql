-- What is known of how projects do: one row a project and year that has anything of it.
-- 项目评价与问题概况:每个年度每个项目一行,含得分、等级、预警数与问题数。
-- `rating` is that of the leading evaluation by others; a self-rating stands apart.
-- grain: fiscal_year, project_code
-- nullable: self_score, other_score, rating, self_rating
-- references: fiscal_year, project_code -> core.dim_project
with known as (
    select
        fiscal_year,
        project_code,
        score,
        nullif(rating, 'not_rated') as known_rating,
        kind = 'self' as is_self,
        is_leading
    from marts.evaluation
    where subject_type = 'project'
),

facts as (
    select
        fiscal_year,
        project_code,
        any_value(score) filter (is_self) as self_score,
        any_value(score) filter (is_leading) as other_score,
        any_value(known_rating) filter (is_self) as self_rating,
        any_value(known_rating) filter (is_leading) as rating
    from known
    group by all
    union all by name
    select fiscal_year, project_code, count(*) as warning_count
    from marts.monitoring_warning
    group by all
    union all by name
    select finding.fiscal_year, finding.project_code, count(*) as finding_count
    from marts.data_quality as finding
    semi join core.dim_project using (fiscal_year, project_code)
    group by all
)

select
    fiscal_year,
    project_code,
    any_value(self_score) as self_score,
    any_value(other_score) as other_score,
    any_value(self_rating) as self_rating,
    any_value(rating) as rating,
    coalesce(sum(warning_count), 0)::bigint as warning_count,
    coalesce(sum(finding_count), 0)::bigint as finding_count
from facts
group by all
order by fiscal_year, project_code

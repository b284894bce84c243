-- Evaluations of a scope over all years, of one side and type of subject.
-- 绩效评价:所选范围各年度自评或他评一方、同类对象的全部评价,供页面筛选与分组。
-- `side` is `self` or `other`: the two are never put into one distribution.
-- grain: fiscal_year, subject_type, subject_code, kind
-- nullable: project_code, rating_given, rating_derived, funds_yuan, score, score_band
-- optional: region_code, department_code
-- values: side (self, other), subject_type (project, department, policy)
select
    fiscal_year,
    subject_type,
    subject_code,
    kind,
    project_code,
    department_code,
    department_name,
    subject_name,
    rating,
    rating_given,
    rating_derived,
    funds_yuan,
    score,
    score_band
from marts.evaluation
where (kind = 'self') = ($side::varchar = 'self')
    and subject_type = $subject_type::varchar
    and in_scope(
        region_code,
        department_code,
        current_department_code,
        $region_code::varchar,
        $department_code::varchar
    )
order by fiscal_year, subject_type, subject_code, kind

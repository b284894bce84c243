-- Self scores against scores by others: one row a subject that has both evaluations.
-- 自评与他评对比:同时有自评与他评的每个对象一行。
-- Ratings of different scales are not compared.
-- grain: fiscal_year, subject_type, subject_code
-- nullable: project_code, self_score, other_score, score_gap, funds_yuan
-- references: department_code -> core.dim_department
select
    self.fiscal_year,
    self.subject_type,
    self.subject_code,
    self.project_code,
    self.department_code,
    self.current_department_code,
    self.region_code,
    self.subject_name,
    other.kind as other_kind,
    self.rating as self_rating,
    other.rating as other_rating,
    greatest(rating_place(self.rating), rating_place(other.rating)) <= 4 as is_compared,
    greatest(rating_place(self.rating), rating_place(other.rating)) <= 4
        and rating_place(other.rating) > rating_place(self.rating) as is_downgraded,
    self.score as self_score,
    other.score as other_score,
    self.score - other.score as score_gap,
    other.funds_yuan
from marts.evaluation as self
join marts.evaluation as other using (fiscal_year, subject_type, subject_code)
where self.kind = 'self' and other.is_leading
order by self.fiscal_year, self.region_code, self.department_code

-- Ratings by department: one row a department, year, kind of evaluation,
-- type of subject and rating.
-- 部门等级分布:每个年度、部门、评价方式、对象类型、等级一行。
-- grain: fiscal_year, department_code, kind, subject_type, rating
-- nullable: funds_yuan
-- references: department_code -> core.dim_department
select
    fiscal_year,
    department_code,
    current_department_code,
    region_code,
    kind,
    subject_type,
    rating,
    count(*) as subject_count,
    sum(funds_yuan) as funds_yuan
from marts.evaluation
group by all
order by fiscal_year, region_code, department_code

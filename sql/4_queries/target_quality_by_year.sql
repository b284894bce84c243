-- Quality of a scope's targets by year: how many are copied, how many were set too low.
-- 目标质量:所选范围逐年照搬上年目标与目标偏低的情况。
-- grain: fiscal_year
-- nullable: far_exceeded_share, copied_share, copied_plan_share
-- optional: region_code, department_code
select
    fiscal_year,
    sum(target_project_count)::integer as target_project_count,
    sum(compared_target_count)::integer as compared_target_count,
    sum(far_exceeded_count)::integer as far_exceeded_count,
    sum(continued_count)::integer as continued_count,
    sum(copied_count)::integer as copied_count,
    sum(continued_plan_count)::integer as continued_plan_count,
    sum(copied_plan_count)::integer as copied_plan_count,
    ratio(sum(far_exceeded_count), sum(compared_target_count)) as far_exceeded_share,
    ratio(sum(copied_count), sum(continued_count)) as copied_share,
    ratio(sum(copied_plan_count), sum(continued_plan_count)) as copied_plan_share
from marts.target_quality_year
where in_scope(
        region_code,
        department_code,
        current_department_code,
        $region_code::varchar,
        $department_code::varchar
    )
group by all
order by fiscal_year

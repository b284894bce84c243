-- Findings on the data by rule: how many, and in how many departments.
-- 数据质量:各规则的问题数与涉及部门数。
-- grain: rule, severity
-- nullable: rule, severity
select
    rule,
    severity,
    count(*)::integer as finding_count,
    count(distinct department_code)::integer as department_count
from marts.data_quality
group by all
order by finding_count desc, rule, severity

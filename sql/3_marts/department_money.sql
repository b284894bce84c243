-- Money of departments: one row a department and year, the sums of its projects.
-- 部门资金:每个年度、部门一行,为其项目之和。
-- grain: fiscal_year, department_code
-- nullable: requested_yuan, initial_yuan, adjusted_yuan, executed_yuan, carry_over_yuan
-- references: department_code -> core.dim_department
select
    fiscal_year,
    department_code,
    bool_or(is_active)::bigint as department_count,
    bool_or(executed_yuan is not null)::bigint as executed_department_count,
    count(*) filter (is_active) as project_count,
    count(adjusted_yuan) as budgeted_project_count,
    sum(requested_yuan) as requested_yuan,
    sum(initial_yuan) as initial_yuan,
    sum(adjusted_yuan) as adjusted_yuan,
    sum(executed_yuan) as executed_yuan,
    sum(carry_over_yuan) as carry_over_yuan
from marts.project_year
group by all
order by fiscal_year, department_code

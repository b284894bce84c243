-- What the lines under each ceiling of a scenario come to: one row a ceiling.
-- 预算方案各限额下的合计:每项限额一行。
-- grain: ceiling_no
-- nullable: spread
select
    ceiling.ceiling_no,
    ceiling.ceiling_by,
    ceiling.code as group_code,
    ceiling.spread,
    ceiling.gives_reserve,
    ceiling.ceiling_yuan,
    count(line.subject_code)::integer as line_count,
    coalesce(sum(line.proposal_yuan), 0)::decimal(38, 2) as proposal_yuan,
    coalesce(sum(line.proposal_yuan) filter (line.is_locked), 0)::decimal(38, 2)
        as locked_yuan
from scenario_ceilings as ceiling
left join scenario_outcomes as line
    on ceiling.code = case ceiling.stage
        when 1 then line.planned_department_code
        when 2 then line.planned_class_code
        when 3 then line.planned_fund_type_code
        else 'whole' end
group by all

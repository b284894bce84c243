-- Lines of a scenario as its ceilings move them: one row a stage and subject, in fen.
-- 预算方案的平衡:每个阶段、每个项目(政策)一行,单位为分。
-- Stages: departments, function classes, fund types, the whole. Within one, classes of
-- lines take or give in their order, each in proportion to the room of its lines; fen
-- left over go to the largest remainders.
-- grain: stage, subject_code
-- nullable: none
select
    0 as stage,
    subject_code,
    current_department_code as department_code,
    coalesce(function_class_code, 'unknown') as function_class_code,
    coalesce(fund_type_code, 'unknown') as fund_type_code,
    is_locked,
    priority,
    rating_place(coalesce(rating, 'between')) as rating_order,
    (after_decision_yuan * 100)::hugeint as fen,
    ((after_decision_yuan + wanted_yuan) * 100)::hugeint as wanted_fen
from scenario_proposals
union all (
    with ceiled as (
        select
            staged.* replace (staged.stage + 1 as stage),
            ceilings.code,
            ceilings.spread,
            ceilings.gives_reserve,
            ceilings.ceiling_fen - sum(staged.fen) over (partition by code)
                as distance_fen
        from scenario_stages as staged
        left join scenario_ceilings as ceilings
            on staged.stage + 1 = ceilings.stage
            and ceilings.spread is not null
            and ceilings.code = case ceilings.stage
                when 1 then staged.department_code
                when 2 then staged.function_class_code
                when 3 then staged.fund_type_code
                else 'whole' end
        where staged.stage < 4
    ),

    roomy as (
        select
            *,
            case
                when is_locked then 0
                when distance_fen < 0 then fen
                when gives_reserve then greatest(wanted_fen - fen, 0)
                else 0 end::hugeint as room_fen,
            sign(distance_fen)
                * case spread
                    when 'priority' then priority
                    when 'rating' then [1, 2, 4, 5, 3][rating_order]
                    else 0 end as class_order
        from ceiled
    ),

    classed as (
        select
            *,
            sum(room_fen) over class as class_fen,
            least(class_fen, greatest(abs(distance_fen) - coalesce(sum(room_fen)
                over (partition by code order by class_order
                range between unbounded preceding and 1 preceding), 0), 0))
                as share_fen
        from roomy
        window class as (partition by code, class_order)
    ),

    shared as (
        select
            *,
            coalesce(share_fen * room_fen // nullif(class_fen, 0), 0) as part_fen,
            coalesce(share_fen * room_fen % nullif(class_fen, 0), 0)
                as remainder_fen
        from classed
    )

    select
        stage, subject_code, department_code, function_class_code, fund_type_code,
        is_locked, priority, rating_order,
        if(code is null, fen, fen + sign(distance_fen)::hugeint * (part_fen + if(
            row_number() over (partition by code, class_order
                order by remainder_fen desc, subject_code)
            <= share_fen - sum(part_fen) over (partition by code, class_order),
            1, 0))) as fen,
        wanted_fen
    from shared
)

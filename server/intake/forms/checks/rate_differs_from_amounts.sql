-- An execution rate, or how far revenue has come, that is not executed / budget at the decimals it is printed with.
with rates as (
    select
        money.form_id,
        money.row,
        rate.cell as cell,
        rate_points as printed,
        said_decimals(rate) as decimals,
        case when role = 'total' then base.base_yuan else coalesce(full_year_yuan, initial_yuan) end as base_yuan,
        case when role = 'total' then base.executed_yuan else money.executed_yuan end as executed_yuan
    from money
    join execution_base as base using (form_id)
    where rate_points is not null
    union all
    select form_id, row, completion.cell, completion_points, said_decimals(completion), coalesce(adjusted_yuan, budget_yuan), actual_yuan
    from revenue
    where completion_points is not null
)

select
    form_id,
    list(cell order by row) as cells,
    plainly(printed) as printed,
    plainly(round(executed_yuan * 100 / base_yuan, 2)::decimal(18, 2)) as computed
from rates
where base_yuan > 0
    and executed_yuan is not null
    and abs(printed * base_yuan - executed_yuan * 100) > 0.5 * base_yuan / pow(10, decimals)
group by form_id, printed, computed

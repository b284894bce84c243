-- Growth of revenue that is not received / received the year before - 1 at the decimals it is printed with.
select
    form_id,
    [growth.cell, actual.cell, prior_year_actual.cell] as cells,
    plainly(growth_points) as printed,
    plainly(round(actual_yuan * 100 / prior_year_actual_yuan - 100, 2)::decimal(18, 2)) as computed
from revenue
where prior_year_actual_yuan > 0
    and actual_yuan is not null
    and abs((growth_points + 100) * prior_year_actual_yuan - actual_yuan * 100)
    > 0.5 * prior_year_actual_yuan / pow(10, said_decimals(growth))

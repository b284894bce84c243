-- What the rows of forms say of each record kind, as tables of texts and cells. A said amount keeps its unit: 43.2万元.
create or replace temp macro with_unit(said, unit) as case
    when said.text is null then said
    when is_number(tidy(said.text)) then {'text': said.text || unit, 'cell': said.cell}
    else said
end;

-- An amount of a table that names no unit is none.
create or replace temp macro with_unit_named(said, unit) as case when unit <> '' then with_unit(said, unit) end;

-- A rate in points, whether or not a % stands behind it.
create or replace temp macro in_percent(points, said) as
    case when points is null then said else {'text': plainly(points) || '%', 'cell': said.cell} end;

create or replace temp macro in_yuan(amount, cell) as
    case when amount is not null then {'text': plainly(amount) || '元', 'cell': cell} end;

create or replace temp macro same_text(text, said) as case when text is not null then {'text': text, 'cell': said.cell} end;

-- Who a row is of: a form without department is its unit's own.
create or replace temp table form_subject as
select
    form_id,
    kind,
    name_row,
    unit,
    year as fiscal_year,
    project_code,
    project_name,
    coalesce(if(department_code.text is null, null, department_code), if(department_name.text is null, unit_code, null)) as department_code,
    if(department_name.text is null, unit_name, department_name) as department_name,
    unit_name as implementing_unit,
    case when attribute.text like '%新增%' then same_text('新增', attribute) when attribute.text like '%延续%' then same_text('延续', attribute) end as is_new,
    if(kind = 'monitoring', same_text(split_part(period, '-', 2), year), null) as month,
    total_score as score,
    same_text('self', year) as evaluation_kind,
    same_text(title, title_cell) as table_name,
    same_text(is_estimate::varchar, title_cell) as is_estimate
from form;

-- The cells a form's execution and its budget as a whole stand in; where the total says nothing, those of its parts.
create or replace temp table form_execution as
select
    form_id,
    case
        when any_value(base.is_of_parts)
            then in_yuan(any_value(base.executed_yuan), string_agg(executed.cell, ', ' order by row) filter (role <> 'total' and money.executed_yuan is not null))
        else any_value(with_unit(executed, form.unit)) filter (role = 'total')
    end as paid_to_date,
    in_yuan(any_value(base.base_yuan), any_value(coalesce(full_year, initial).cell) filter (role = 'total')) as funds_covered,
    any_value(rate) filter (role = 'total' and rate_points is not null) as execution_rate
from money
join execution_base as base using (form_id)
join (select form_id, unit from form) as form using (form_id)
group by form_id;

-- Budgets by source of funds. Several rows of one source are one; a form whose parts are blank has its total.
create or replace temp table form_budget as
with sourced as (
    select
        money.*,
        form.unit,
        case
            when role in ('fiscal_current', 'fiscal', 'total') then 'appropriation'
            when role = 'carry_over' then 'carry_in'
            else 'other'
        end as fund_source,
        coalesce(nullif(base.full_year_parts, 0), nullif(base.initial_parts, 0)) is not null as has_parts
    from money
    join execution_base as base using (form_id)
    join (select form_id, unit from form) as form using (form_id)
    where not is_detail and coalesce(initial_yuan, full_year_yuan) is not null
),

chosen as (
    select *
    from sourced
    where has_parts = (role <> 'total')
)

select
    form_id,
    min(row) as row,
    fund_source,
    any_value(label) as label,
    if(count(initial_yuan) > 1, in_yuan(sum(initial_yuan), string_agg(initial.cell, ', ' order by row)),
        any_value(with_unit(initial, unit)) filter (initial_yuan is not null)) as initial,
    if(count(full_year_yuan) > 1, in_yuan(sum(full_year_yuan), string_agg(full_year.cell, ', ' order by row)),
        any_value(with_unit(full_year, unit)) filter (full_year_yuan is not null)) as full_year
from chosen
group by form_id, fund_source;

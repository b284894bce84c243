-- Numbers of forms. A cell is a struct of its printed text (null where nothing is said) and its address.
create or replace temp macro said_number(said) as
    case when is_number(tidy(said.text)) then try_cast(digits_of(tidy(said.text)) as decimal(20, 6)) end;

-- Points of a percentage, and the decimals it is printed with.
create or replace temp macro said_points(said) as
    case when is_number(rtrim(tidy(said.text), '%')) then try_cast(digits_of(rtrim(tidy(said.text), '%')) as decimal(20, 6)) end;

create or replace temp macro said_decimals(said) as
    case when contains(said.text, '.') then strlen(split_part(rtrim(tidy(said.text), '%'), '.', 2)) else 0 end;

create or replace temp macro unit_of(said, multiplier) as case regexp_extract(tidy(said.text), '[0-9)] ?(亿元|亿|万元|万|元)$', 1)
    when '亿元' then 100000000 when '亿' then 100000000 when '万元' then 10000 when '万' then 10000 when '元' then 1
    else multiplier
end;

-- Yuan, exact to the fen; null where the text is no amount.
create or replace temp macro said_yuan(said, multiplier) as case
    when is_number(rtrim(tidy(said.text), '亿万元'))
        then try_cast(try_cast(digits_of(rtrim(tidy(said.text), '亿万元')) as decimal(38, 12)) * unit_of(said, multiplier)::decimal(9, 0) as decimal(18, 2))
end;

-- A number as people write it: without zeros behind the point.
create or replace temp macro plainly(number) as
    case when contains(number::varchar, '.') then rtrim(rtrim(number::varchar, '0'), '.') else number::varchar end;

create or replace temp macro is_ticked(said) as coalesce(said.text in ('√', '✓', '✔', '☑', '■', '●', '是', 'Y', 'y', '1', '对'), false);

-- The amounts of each form in yuan, with the rate, points and score beside them.
create or replace temp table money as
select
    form_money.*,
    form.kind,
    role in ('fiscal_upper', 'fiscal_own_level') as is_detail,
    said_yuan(initial, multiplier) as initial_yuan,
    said_yuan(full_year, multiplier) as full_year_yuan,
    said_yuan(executed, multiplier) as executed_yuan,
    said_yuan(forecast, multiplier) as forecast_yuan,
    said_points(rate) as rate_points,
    said_number(weight) as weight_points,
    said_number(score) as score_points
from form_money join form using (form_id);

-- One row a form: what its rate and execution score are worked out from. Where the total row says 0 or nothing, its parts are.
create or replace temp table execution_base as
with sums as (
    select
        form_id,
        bool_or(role = 'total') as has_total,
        sum(initial_yuan) filter (role = 'total') as initial_total,
        sum(full_year_yuan) filter (role = 'total') as full_year_total,
        sum(executed_yuan) filter (role = 'total') as executed_total,
        sum(initial_yuan) filter (role <> 'total' and not is_detail) as initial_parts,
        sum(full_year_yuan) filter (role <> 'total' and not is_detail) as full_year_parts,
        sum(executed_yuan) filter (role <> 'total' and not is_detail) as executed_parts
    from money
    group by all
),

chosen as (
    select
        *,
        coalesce(nullif(coalesce(full_year_total, initial_total), 0), coalesce(full_year_parts, initial_parts), full_year_total, initial_total) as base_yuan,
        coalesce(full_year_total, initial_total, 0) = 0 and coalesce(full_year_parts, initial_parts, 0) > 0 as is_of_parts
    from sums
)

select
    *,
    case when is_of_parts then coalesce(executed_parts, executed_total) else coalesce(executed_total, executed_parts) end as executed_yuan
from chosen;

-- Indicators with their numbers and the score that the formula gives; null where there is none.
create or replace temp table indicator as
with kinds as (
    select form_id, kind
    from form
),

numbers as (
    select
        form_indicator.* replace (
            try_cast(target_number as decimal(20, 6)) as target_number,
            try_cast(actual_number as decimal(20, 6)) as actual_number
        ),
        kinds.kind,
        said_number(weight) as weight_points,
        said_number(score) as score_points,
        (target.text like '%\%%' escape '\' or coalesce(target_unit, '') in ('%', '百分比')) <> coalesce(actual.text like '%\%%' escape '\', false)
            and try_cast(actual_number as decimal(20, 6)) between 0 and 1.5 as is_ratio
    from form_indicator
    join kinds using (form_id)
)

select
    *,
    case
        when weight_points is null or target_number is null or actual_number is null or target_number <= 0 or is_ratio then null
        when coalesce(target_operator, '≥') in ('≥', '>') then least(weight_points, greatest(0, weight_points * actual_number / target_number))
        when target_operator in ('≤', '<') and actual_number > 0 then least(weight_points, weight_points * target_number / actual_number)
        when target_operator in ('≤', '<') then weight_points
        when actual_number <= target_number then greatest(0, weight_points * actual_number / target_number)
    end as score_computed
from numbers;

-- Rows of tables of revenue with their amounts in yuan and the points of their rates.
create or replace temp table revenue as
select
    form_revenue.*,
    said_yuan(prior_year_actual, multiplier) as prior_year_actual_yuan,
    said_yuan(budget, multiplier) as budget_yuan,
    said_yuan(adjusted, multiplier) as adjusted_yuan,
    said_yuan(actual, multiplier) as actual_yuan,
    said_points(completion) as completion_points,
    said_points(growth) as growth_points
from form_revenue join (select form_id, multiplier from form) as form using (form_id);

-- What all else reads has them now with their numbers; of thousands of forms they would be held twice.
drop table form_money;
drop table form_indicator;
drop table form_revenue;

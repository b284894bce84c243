-- How the text of a cell is read. A reader turns text into canonical text, null for a nil mark, or chr(1) and the rule it breaks.
create or replace temp macro refused(rule) as chr(1) || rule;

create or replace temp macro tidy(cell) as trim(half_width(cell));

create or replace temp macro is_nil(tidied) as
    ltrim(tidied, '-') = '' or lower(tidied) in ('/', '*', '无', 'na', 'n/a', 'nan');

create or replace temp macro is_number(tidied) as regexp_full_match(
    tidied,
    '([+-]? ?¥? ?|¥ ?-)([0-9]{1,3}([, ][0-9]{3})+|[0-9]+)(\.[0-9]+)?|\( ?¥? ?([0-9]{1,3}([, ][0-9]{3})+|[0-9]+)(\.[0-9]+)? ?\)'
);

-- Of text that is a number, without the marks it may have.
create or replace temp macro digits_of(number) as
    case when contains(number, '(') or contains(number, '-') then '-' else '' end
    || replace(replace(rtrim(ltrim(number, '+-(¥ '), ' )'), ',', ''), ' ', '');

-- Programs print a tiny double as 5e-06, which loses nothing; 1.23E+11 is a number somebody's screen has shortened.
create or replace temp macro read_number(tidied, rule) as case
    when is_nil(tidied) then null
    when is_number(tidied) then digits_of(tidied)
    when regexp_full_match(tidied, '[+-]?[0-9](\.[0-9]+)?[eE]-[0-9]{2,3}')
        then try_cast(tidied as decimal(38, 18))::varchar
    when regexp_full_match(tidied, '[+-]?[0-9](\.[0-9]+)?[eE]\+[0-9]+') then refused('number_shortened')
    when starts_with(tidied, '#') then refused('cell_error')
    else refused(rule)
end;

create or replace temp macro cell_unit(tidied) as
    regexp_extract(tidied, '^[^)]*[0-9)] ?(百万元|千元|万元|万|亿元|亿|元)$', 1);

-- 12万元 in a cell says its unit itself: 12@10000.
create or replace temp macro read_money(tidied, unit) as case
    when unit = '' then read_number(tidied, 'money_unreadable')
    when not is_number(rtrim(rtrim(tidied, '百千万亿元'))) then refused('money_unreadable')
    else digits_of(rtrim(tidied, '百千万亿元')) || '@' || case unit
        when '元' then '1' when '千元' then '1000' when '百万元' then '1000000'
        when '亿' then '100000000' when '亿元' then '100000000' else '10000'
    end
end;

create or replace temp macro whole_digits(number) as
    strlen(ltrim(ltrim(split_part(split_part(number, '@', 1), '.', 1), '-'), '0'));

-- Null where the amount in yuan would need more than 16 digits before the point.
create or replace temp macro cell_amount(number) as case
    when whole_digits(number) + strlen(split_part(number, '@', 2)) <= 17
        then try_cast(split_part(number, '@', 1) as decimal(38, 18)) * try_cast(split_part(number, '@', 2) as decimal(12, 0))
end;

-- Binary noise: under a millionth of a fen, or under its last places in a number of the fifteen and more digits that only a
-- double is printed with (sums and differences of doubles lose some of them).
create or replace temp macro is_whole_fen(number, exact, rounded) as
    abs(exact - rounded) <= 0.00000001
    or (
        strlen(ltrim(translate(split_part(number, '@', 1), '-.', ''), '0')) >= 15
        and (abs(exact - rounded) <= 0.0001 or abs(exact - rounded) * 1000000000000000::decimal(16, 0) <= abs(rounded))
    );

create or replace temp macro read_percent(tidied, bare_mark) as case
    when is_nil(tidied) then null
    when is_number(rtrim(regexp_replace(tidied, '%$', ''))) then digits_of(tidied)
        || case when ends_with(tidied, '%') then '%' else bare_mark end
    when starts_with(tidied, '#') then refused('cell_error')
    else refused('percent_unreadable')
end;

create or replace temp macro read_year(tidied) as case
    when is_nil(tidied) then null
    when regexp_full_match(tidied, '(?i)(FY ?)?[12][0-9]{3}( ?(年度?|财年|会计年度|财政年度))?')
        or regexp_full_match(tidied, '[12][0-9]{3}([-/](0?[1-9]|1[0-2])([-/][0-9]{1,2})?|年(0?[1-9]|1[0-2])月([0-9]{1,2}日)?)')
        then regexp_extract(tidied, '[12][0-9]{3}')
    else refused('year_unreadable')
end;

create or replace temp macro month_of(tidied) as regexp_extract(
    tidied,
    '^(?:[12][0-9]{3} ?[-/.年] ?|1月? ?[-~至到] ?)?(0?[1-9]|1[0-2])(?:月份?|月底|月末|[-/.月][0-9]{1,2}日?)?$',
    1
);

create or replace temp macro read_month(tidied, month) as case
    when is_nil(tidied) then null
    when month <> '' then month
    else refused('month_unreadable')
end;

create or replace temp macro date_parts(tidied) as regexp_extract(
    tidied,
    '^([12][0-9]{3}) ?[-/.年] ?([0-9]{1,2}) ?[-/.月] ?([0-9]{1,2})日?(?:[ T].*)?$',
    ['year', 'month', 'day']
);

create or replace temp macro read_date(tidied, parts) as case
    when is_nil(tidied) then null
    when parts.year <> '' then parts.year || '-' || lpad(parts.month, 2, '0') || '-' || lpad(parts.day, 2, '0')
    when regexp_full_match(tidied, '(19|20)[0-9]{6}')
        then left(tidied, 4) || '-' || substr(tidied, 5, 2) || '-' || right(tidied, 2)
    when regexp_full_match(tidied, '[2-7][0-9]{4}(\.[0-9]+)?')
        then (date '1899-12-30' + split_part(tidied, '.', 1)::integer)::varchar
    else refused('date_unreadable')
end;

create or replace temp macro read_code(tidied) as case
    when is_nil(tidied) then null
    when regexp_full_match(tidied, '[0-9](\.[0-9]+)?[eE]\+[0-9]+|[0-9]+\.0+') then refused('code_damaged')
    when starts_with(tidied, '#') then refused('cell_error')
    else tidied
end;

-- Neither a nil mark nor a formula error nor blank at an end: cheaper than trimming.
create or replace temp macro is_clean(cell) as case
    when cell < '$' or cell in (
        '', '-', '--', '---', '—', '——', '———', '–', '－', '/', '／', '*', '＊', '无',
        'NA', 'N/A', 'NaN', 'NAN', 'na', 'n/a', 'nan', 'Na', 'N/a', 'n/A'
    ) then false
    when starts_with(cell, '　') or starts_with(cell, chr(160)) or starts_with(cell, chr(65279)) then false
    when ends_with(cell, ' ') or ends_with(cell, '　') or ends_with(cell, chr(160)) then false
    when ends_with(cell, chr(9)) or ends_with(cell, chr(10)) or ends_with(cell, chr(13)) then false
    else true
end;

create or replace temp macro read_text(cell, tidied) as case
    when is_nil(tidied) then null
    when regexp_full_match(cell, '#(REF|DIV/0|VALUE|NAME\?|NUM|NULL)!?|#N/A') then refused('cell_error')
    else trim(cell, ' ' || chr(160) || chr(9) || chr(10) || chr(13) || chr(12288) || chr(65279))
end;

-- A rule that read_percent met behind the digits stands alone.
create or replace temp macro percent_mark(canonical) as
    case when contains(canonical, chr(1)) then substr(canonical, strpos(canonical, chr(1))) else canonical end;

-- Formulas that more than one model needs, each defined once.
-- A ratio of sums; null ("not applicable") where the denominator is zero or missing.
create macro ratio(numerator, denominator) as
    (numerator / nullif(denominator, 0))::double;
-- A share of an amount, to the fen; half a fen is rounded away from zero.
create macro share_of(amount, rate) as (amount * rate)::decimal(38, 2);
-- The mean of the amounts that are known, to the fen; null of none.
create macro mean_of(amounts) as (round((list_sum(amounts) * 100)::double
    / nullif(list_count(amounts), 0))::hugeint * 0.01)::decimal(38, 2);
-- Change on an earlier value as a ratio; null where that is missing or zero ("new").
create macro growth(value, prior) as ratio(value - prior, prior);
-- Compound annual growth over some years; null unless the first value is positive.
create macro annual_growth(value, first, years) as
    if(first > 0 and value >= 0 and years > 0, pow(value / first, 1 / years) - 1, null);
-- Money at the prices of the base year; null where no price level is known.
create macro real_terms(amount, price_factor) as
    (amount::decimal(22, 2) * price_factor)::decimal(38, 2);
-- Share of the year that has passed at the end of a month.
create macro time_progress(month) as (month / 12)::double;
-- Whether money is spent more than ten points behind the calendar.
create macro is_behind(execution_rate, time_progress) as
    execution_rate - time_progress < -0.1;
-- Text without any white space, for comparing names that were typed by people.
create macro plain(words) as regexp_replace(words, '[\s　]', '', 'g');

-- An indicator's number as one spelling: `01`, ` 1 ` and `1.0` are all `1`.
create macro indicator_number(number_text) as
    if(regexp_full_match(number_text, '[1-9]\d*'), number_text, regexp_replace(
        regexp_replace(plain(number_text), '^0+(\d)', '\1'), '\.0+$', ''));

-- The six digits of a region; longer codes carry a level of their own behind them.
create macro region_digits(code) as nullif(left(trim(code), 6), '');

-- A code as a person may have spelt it: case, spaces and underscores do not matter.
create macro loose(words) as replace(replace(lower(trim(words)), ' ', ''), '_', '');

-- The rating of a score by the lowest scores of the bands in force, ends included.
create macro rating_of(score, excellent_minimum, good_minimum, fair_minimum) as
    case when score >= excellent_minimum then 'excellent'
        when score >= good_minimum then 'good'
        when score >= fair_minimum then 'fair'
        when score is not null then 'poor' end;

-- The lowest of the five points that a score lies in; 100 is among the last five.
create macro band_of(score) as least(floor(score / 5) * 5, 95)::smallint;

-- Place of a rating from best to worst; ratings of other scales come after `poor`.
create macro rating_place(rating) as
    case rating when 'excellent' then 1 when 'good' then 2 when 'fair' then 3
        when 'poor' then 4 when 'not_rated' then 6 else 5 end;

-- What became of a request: null of no review.
create macro review_outcome(requested, approved) as
    case when approved is null or requested is null then 'undecided'
        when approved > requested then 'raised'
        when approved = requested then 'maintained'
        when approved <= 0 then 'refused'
        else 'reduced' end;

-- Whether a number meets its target; null where unknown; no sign means `>=`.
create macro target_met(operator, actual, target) as
    case coalesce(operator, '>=')
        when '>=' then actual >= target
        when '<=' then actual <= target
        when '>' then actual > target
        when '<' then actual < target
        when '=' then actual = target end;
-- Share of a target that was reached, in the direction in which more is better.
create macro target_share(operator, actual, target) as
    if(operator in ('<=', '<'), ratio(target, actual), ratio(actual, target));
-- Whether an indicator is met: by its numbers, else by a full printed score.
create macro indicator_met(operator, actual, target, weight, score) as
    coalesce(target_met(operator, actual, target), score >= weight);

-- Score: the weight where met, else in proportion, 0 to weight; in words: as printed.
create macro indicator_score(operator, actual, target, weight, score) as
    case target_met(operator, actual, target)
        when true then weight::double
        when false then
            greatest(0, least(weight, weight * target_share(operator, actual, target)))
        else score::double
    end;
-- The day that lies a number of working days (Monday to Friday) after a day.
create macro add_working_days(day, days) as
    day - greatest(isodow(day) - 5, 0)::integer + (days // 5 * 7 + days % 5)::integer
        + if(least(isodow(day), 5) + days % 5 > 5, 2, 0);

-- Age of money left over, in bands: 1 up to one year, 2 up to two, 3 more than two.
create macro age_place(years) as least(greatest(years, 1), 3);
-- Effects that take the same money away: cutting and cancelling are one family.
create macro effect_family(effect) as if(effect = 'cancel', 'cut', effect);

-- Whether money is of the group asked for; null asks for every group.
create macro in_group(code, wanted) as
    wanted is null or coalesce(code, 'unknown') = wanted;

-- Whether a department lies in the scope asked for; null asks for everything.
create macro in_scope(region, department, successor, wanted_region, wanted) as
    (wanted_region is null or region = wanted_region)
    and (wanted is null or wanted in (department, successor));
